using Akka.Dispatch;

namespace Akka.Actor;

/// <summary>Questions: messages whose answer is awaited.</summary>
public static class Futures
{
    public static Task<object> Ask(this ICanTell self, object message, TimeSpan? timeout = null) =>
        self.Ask<object>(message, timeout, CancellationToken.None);

    public static Task<object> Ask(this ICanTell self, object message, CancellationToken cancellationToken) =>
        self.Ask<object>(message, null, cancellationToken);

    public static Task<object> Ask(this ICanTell self, object message, TimeSpan? timeout, CancellationToken cancellationToken) =>
        self.Ask<object>(message, timeout, cancellationToken);

    /// <inheritdoc cref="Ask{T}(ICanTell, Func{IActorRef, object}, TimeSpan?, CancellationToken)"/>
    public static Task<T> Ask<T>(this ICanTell self, object message, TimeSpan? timeout = null) =>
        self.Ask<T>(message, timeout, CancellationToken.None);

    /// <inheritdoc cref="Ask{T}(ICanTell, Func{IActorRef, object}, TimeSpan?, CancellationToken)"/>
    public static Task<T> Ask<T>(this ICanTell self, object message, CancellationToken cancellationToken) =>
        self.Ask<T>(message, null, cancellationToken);

    /// <inheritdoc cref="Ask{T}(ICanTell, Func{IActorRef, object}, TimeSpan?, CancellationToken)"/>
    public static Task<T> Ask<T>(this ICanTell self, object message, TimeSpan? timeout, CancellationToken cancellationToken)
    {
        var question = Open<T>(self, timeout, cancellationToken);
        self.Tell(message, question);
        return question.Result;
    }

    /// <summary>
    /// Tells a message and completes with the answer: the first message that comes back, or what a <see cref="Status.Success"/> carries.
    /// </summary>
    /// <param name="messageFactory">Makes the message; it is given the reference to which the answer is to go.</param>
    /// <param name="timeout">Null for <c>akka.actor.ask-timeout</c>.</param>
    /// <exception cref="AskTimeoutException">There was no answer in time.</exception>
    /// <exception cref="ArgumentException">The answer is not a <typeparamref name="T"/>.</exception>
    public static Task<T> Ask<T>(
        this ICanTell self, Func<IActorRef, object> messageFactory, TimeSpan? timeout, CancellationToken cancellationToken)
    {
        var question = Open<T>(self, timeout, cancellationToken);
        self.Tell(messageFactory(question), question);
        return question.Result;
    }

    private static FutureActorRef<T> Open<T>(ICanTell target, TimeSpan? timeout, CancellationToken cancellationToken)
    {
        var system = SystemOf(target)
            ?? throw new ArgumentException("Unable to resolve the target Provider", nameof(target));
        var question = new FutureActorRef<T>(system, target is LocalActorRef { Cell.Dispatcher: ThreadPoolDispatcher });
        var limit = timeout ?? system.Settings.AskTimeout;
        if (limit > TimeSpan.Zero || cancellationToken.CanBeCanceled)
        {
            QuestionLimits.Apply(question, limit, cancellationToken);
        }

        return question;
    }

    private static ActorSystemImpl? SystemOf(ICanTell target) => target switch
    {
        ActorSelection selection => SystemOf(selection.Anchor),
        LocalActorRef actor => actor.Cell.SystemImpl,
        _ => CurrentCell.Value?.SystemImpl,
    };
}
