using Akka.Dispatch;

namespace Akka.Actor;

/// <summary>
/// An actor that declares a handler for each type of message, in its constructor or while it becomes something else. The first handler
/// that takes a message is the only one.
/// </summary>
public abstract class ReceiveActor : UntypedActor
{
    private readonly HandlerList _initial = new();
    private HandlerList? _configuring;

    protected ReceiveActor() => _configuring = _initial;

    internal sealed override void EndConstruction() => _configuring = null;

    internal sealed override bool ReceiveFirst(object message) => _initial.Handle(message);

    /// <summary>Not used: messages go to the handlers.</summary>
    protected sealed override void OnReceive(object message)
    {
    }

    /// <summary>Replaces the behavior by the handlers that <paramref name="configure"/> declares.</summary>
    protected void Become(Action configure) => Context.Become(BehaviorFrom(configure));

    /// <summary>Puts the handlers that <paramref name="configure"/> declares on top of the present behavior.</summary>
    protected void BecomeStacked(Action configure) => Context.BecomeStacked(BehaviorFrom(configure));

    /// <exception cref="InvalidOperationException">Not called while a behavior is being configured. So do all the others here.</exception>
    protected void Receive<T>(Action<T> handler, Predicate<T>? shouldHandle = null) =>
        Add(new TypedHandler<T>(handler, shouldHandle));

    /// <inheritdoc cref="Receive{T}(Action{T}, Predicate{T})"/>
    protected void Receive<T>(Predicate<T> shouldHandle, Action<T> handler) => Receive(handler, shouldHandle);

    /// <param name="handler">Returns whether it has handled the message; if not, the next handler gets it.</param>
    protected void Receive<T>(Func<T, bool> handler) => Add(new DecidingHandler<T>(handler));

    protected void Receive(Type messageType, Action<object> handler, Predicate<object>? shouldHandle = null) =>
        Add(messageType == typeof(object)
            ? new TypedHandler<object>(handler, shouldHandle)
            : new RuntimeTypedHandler(messageType, Conditionally(handler, shouldHandle)));

    protected void Receive(Type messageType, Predicate<object> shouldHandle, Action<object> handler) =>
        Receive(messageType, handler, shouldHandle);

    protected void Receive(Type messageType, Func<object, bool> handler) => Add(new RuntimeTypedHandler(messageType, handler));

    /// <summary>Takes whatever no handler before has taken. No handler can be added after this one.</summary>
    protected void ReceiveAny(Action<object> handler) => Add(new TypedHandler<object>(handler, null));

    /// <summary>Until the task has ended, the actor handles no other message; what follows an <c>await</c> runs in its turns.</summary>
    protected void ReceiveAsync<T>(Func<T, Task> handler, Predicate<T>? shouldHandle = null) =>
        Receive(message => ActorTaskScheduler.RunTask(() => handler(message)), shouldHandle);

    protected void ReceiveAsync<T>(Predicate<T> shouldHandle, Func<T, Task> handler) => ReceiveAsync(handler, shouldHandle);

    protected void ReceiveAsync(Type messageType, Func<object, Task> handler, Predicate<object>? shouldHandle = null) =>
        Receive(messageType, message => ActorTaskScheduler.RunTask(() => handler(message)), shouldHandle);

    protected void ReceiveAsync(Type messageType, Predicate<object> shouldHandle, Func<object, Task> handler) =>
        ReceiveAsync(messageType, handler, shouldHandle);

    protected void ReceiveAnyAsync(Func<object, Task> handler) =>
        ReceiveAny(message => ActorTaskScheduler.RunTask(() => handler(message)));

    private static Func<object, bool> Conditionally(Action<object> handler, Predicate<object>? shouldHandle) => message =>
    {
        if (shouldHandle is not null && !shouldHandle(message))
        {
            return false;
        }

        handler(message);
        return true;
    };

    private Receive BehaviorFrom(Action configure)
    {
        var handlers = new HandlerList();
        var outer = _configuring;
        _configuring = handlers;
        try
        {
            configure();
        }
        finally
        {
            _configuring = outer;
        }

        return handlers.Handle;
    }

    private void Add(MessageHandler handler)
    {
        if (_configuring is null)
        {
            throw new InvalidOperationException(
                "You may only call Receive-methods when constructing the actor and inside Become().");
        }

        _configuring.Add(handler);
    }
}
