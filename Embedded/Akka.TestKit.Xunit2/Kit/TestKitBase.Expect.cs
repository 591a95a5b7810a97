using Akka.Actor;
using Akka.TestKit.Internal;

namespace Akka.TestKit;

public abstract partial class TestKitBase
{
    /// <summary>Takes the next message, which must be of a class.</summary>
    /// <param name="duration">How long to wait; null for the rest of a Within, or else the default.</param>
    /// <param name="hint">What a failure says besides.</param>
    /// <param name="cancellationToken">Ends the waiting with an exception.</param>
    public T ExpectMsg<T>(TimeSpan? duration = null, string? hint = null, CancellationToken cancellationToken = default) =>
        ExpectAsync<T>(null, duration, hint, Waiting.OnThisThread, cancellationToken).Now();

    /// <summary>Takes the next message, which must equal a given one.</summary>
    public T ExpectMsg<T>(T message, TimeSpan? timeout = null, string? hint = null, CancellationToken cancellationToken = default) =>
        ExpectAsync(Equal(message, null, hint), timeout, hint, Waiting.OnThisThread, cancellationToken, $"the message [{message}]").Now();

    /// <summary>Takes the next message, which must equal a given one as a comparer sees it.</summary>
    public T ExpectMsg<T>(
        T expected, Func<T, T, bool> comparer, TimeSpan? timeout = null, string? hint = null,
        CancellationToken cancellationToken = default) =>
        ExpectAsync(Equal(expected, comparer, hint), timeout, hint, Waiting.OnThisThread, cancellationToken,
            $"the message [{expected}]").Now();

    /// <summary>Takes the next message, which must be of a class and for which a predicate must hold.</summary>
    public T ExpectMsg<T>(
        Predicate<T> isMessage, TimeSpan? timeout = null, string? hint = null, CancellationToken cancellationToken = default) =>
        ExpectAsync(Holds<T>((message, _) => isMessage(message), hint), timeout, hint, Waiting.OnThisThread, cancellationToken).Now();

    /// <summary>Takes the next message, which must be of a class; a predicate must hold for it and its sender.</summary>
    public T ExpectMsg<T>(
        Func<T, IActorRef, bool> isMessageAndSender, TimeSpan? timeout = null, string? hint = null,
        CancellationToken cancellationToken = default) =>
        ExpectAsync(Holds(isMessageAndSender, hint), timeout, hint, Waiting.OnThisThread, cancellationToken).Now();

    /// <summary>Takes the next message, which must be of a class, and makes assertions about it.</summary>
    public T ExpectMsg<T>(Action<T> assert, TimeSpan? timeout = null, string? hint = null, CancellationToken cancellationToken = default) =>
        ExpectAsync<T>((message, _) => assert(message), timeout, hint, Waiting.OnThisThread, cancellationToken).Now();

    /// <summary>Takes the next message, which must be of a class, and makes assertions about it and its sender.</summary>
    public T ExpectMsg<T>(
        Action<T, IActorRef> assertMessageAndSender, TimeSpan? timeout = null, string? hint = null,
        CancellationToken cancellationToken = default) =>
        ExpectAsync(assertMessageAndSender, timeout, hint, Waiting.OnThisThread, cancellationToken).Now();

    /// <inheritdoc cref="ExpectMsg{T}(TimeSpan?, string?, CancellationToken)"/>
    public ValueTask<T> ExpectMsgAsync<T>(TimeSpan? duration = null, string? hint = null, CancellationToken cancellationToken = default) =>
        ExpectAsync<T>(null, duration, hint, Waiting.Asynchronously, cancellationToken);

    /// <inheritdoc cref="ExpectMsg{T}(T, TimeSpan?, string?, CancellationToken)"/>
    public ValueTask<T> ExpectMsgAsync<T>(
        T message, TimeSpan? timeout = null, string? hint = null, CancellationToken cancellationToken = default) =>
        ExpectAsync(Equal(message, null, hint), timeout, hint, Waiting.Asynchronously, cancellationToken, $"the message [{message}]");

    /// <inheritdoc cref="ExpectMsg{T}(T, Func{T, T, bool}, TimeSpan?, string?, CancellationToken)"/>
    public ValueTask<T> ExpectMsgAsync<T>(
        T expected, Func<T, T, bool> comparer, TimeSpan? timeout = null, string? hint = null,
        CancellationToken cancellationToken = default) =>
        ExpectAsync(Equal(expected, comparer, hint), timeout, hint, Waiting.Asynchronously, cancellationToken, $"the message [{expected}]");

    /// <inheritdoc cref="ExpectMsg{T}(Predicate{T}, TimeSpan?, string?, CancellationToken)"/>
    public ValueTask<T> ExpectMsgAsync<T>(
        Predicate<T> isMessage, TimeSpan? timeout = null, string? hint = null, CancellationToken cancellationToken = default) =>
        ExpectAsync(Holds<T>((message, _) => isMessage(message), hint), timeout, hint, Waiting.Asynchronously, cancellationToken);

    /// <inheritdoc cref="ExpectMsg{T}(Func{T, IActorRef, bool}, TimeSpan?, string?, CancellationToken)"/>
    public ValueTask<T> ExpectMsgAsync<T>(
        Func<T, IActorRef, bool> isMessageAndSender, TimeSpan? timeout = null, string? hint = null,
        CancellationToken cancellationToken = default) =>
        ExpectAsync(Holds(isMessageAndSender, hint), timeout, hint, Waiting.Asynchronously, cancellationToken);

    /// <inheritdoc cref="ExpectMsg{T}(Action{T}, TimeSpan?, string?, CancellationToken)"/>
    public ValueTask<T> ExpectMsgAsync<T>(
        Action<T> assert, TimeSpan? timeout = null, string? hint = null, CancellationToken cancellationToken = default) =>
        ExpectAsync<T>((message, _) => assert(message), timeout, hint, Waiting.Asynchronously, cancellationToken);

    /// <inheritdoc cref="ExpectMsg{T}(Action{T, IActorRef}, TimeSpan?, string?, CancellationToken)"/>
    public ValueTask<T> ExpectMsgAsync<T>(
        Action<T, IActorRef> assertMessageAndSender, TimeSpan? timeout = null, string? hint = null,
        CancellationToken cancellationToken = default) =>
        ExpectAsync(assertMessageAndSender, timeout, hint, Waiting.Asynchronously, cancellationToken);

    private async ValueTask<T> ExpectAsync<T>(
        Action<T, IActorRef>? check, TimeSpan? timeout, string? hint, Waiting waiting, CancellationToken cancellationToken,
            string? expected = null)
    {
        expected ??= $"a message of type {typeof(T)}";
        var limit = RemainingOrDilated(timeout);
        LogCall("expecting {0} within {1}", expected, limit);
        var envelope = await NextAsync(limit, waiting, cancellationToken);
        if (envelope is null)
            _assertions.Fail($"Timeout: expected {expected} within {limit}, but received nothing{Hints.Suffix(hint)}.");
        if (envelope!.Message is not T message)
        {
            _assertions.Fail($"Expected {expected}, but received {Hints.Describe(envelope)}{Hints.Suffix(hint)}.");
            throw new InvalidOperationException("The test framework went on after a failure.");
        }

        check?.Invoke(message, envelope.Sender);
        return message;
    }

    private Action<T, IActorRef> Equal<T>(T expected, Func<T, T, bool>? comparer, string? hint) => (message, sender) =>
    {
        var problem = $"Expected the message [{expected}], but received [{message}] from {Senders.Describe(sender)}{Hints.Suffix(hint)}.";
        if (comparer is null)
            _assertions.AssertEqual(expected, message, problem);
        else
            _assertions.AssertEqual(expected, message, comparer, problem);
    };

    private Action<T, IActorRef> Holds<T>(Func<T, IActorRef, bool> predicate, string? hint) => (message, sender) =>
    {
        if (!predicate(message, sender))
        {
            _assertions.Fail(
                $"Expected a certain message of type {typeof(T)}, but received {Hints.Describe(_last)}, for which the predicate "
                + $"does not hold{Hints.Suffix(hint)}.");
        }
    };
}
