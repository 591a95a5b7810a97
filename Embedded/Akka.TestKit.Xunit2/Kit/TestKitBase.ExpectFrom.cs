using Akka.Actor;
using Akka.TestKit.Internal;

namespace Akka.TestKit;

public abstract partial class TestKitBase
{
    /// <summary>Takes the next message, which must be of a class and from a certain sender.</summary>
    /// <param name="sender">Who must have sent it.</param>
    /// <param name="duration">How long to wait; null for the rest of a Within, or else the default.</param>
    /// <param name="hint">What a failure says besides.</param>
    /// <param name="cancellationToken">Ends the waiting with an exception.</param>
    public T ExpectMsgFrom<T>(
        IActorRef sender, TimeSpan? duration = null, string? hint = null, CancellationToken cancellationToken = default) =>
        ExpectAsync(From<T>(sender, null, hint), duration, hint, Waiting.OnThisThread, cancellationToken).Now();

    /// <summary>Takes the next message, which must equal a given one and be from a certain sender.</summary>
    public T ExpectMsgFrom<T>(
        IActorRef sender, T message, TimeSpan? timeout = null, string? hint = null, CancellationToken cancellationToken = default) =>
        ExpectAsync(From(sender, Equal(message, null, hint), hint), timeout, hint, Waiting.OnThisThread, cancellationToken,
            $"the message [{message}]").Now();

    /// <summary>Takes the next message, which must be from a certain sender and for which a predicate must hold.</summary>
    public T ExpectMsgFrom<T>(
        IActorRef sender, Predicate<T> isMessage, TimeSpan? timeout = null, string? hint = null,
        CancellationToken cancellationToken = default) =>
        ExpectAsync(From(sender, Holds<T>((message, _) => isMessage(message), hint), hint), timeout, hint, Waiting.OnThisThread,
            cancellationToken).Now();

    /// <summary>Takes the next message; predicates must hold for it and for its sender.</summary>
    public T ExpectMsgFrom<T>(
        Predicate<IActorRef> isSender, Predicate<T> isMessage, TimeSpan? timeout = null, string? hint = null,
        CancellationToken cancellationToken = default) =>
        ExpectAsync(Holds<T>((message, sender) => isSender(sender) && isMessage(message), hint), timeout, hint, Waiting.OnThisThread,
            cancellationToken).Now();

    /// <summary>Takes the next message, which must be from a certain sender, and makes assertions about it.</summary>
    public T ExpectMsgFrom<T>(
        IActorRef sender, Action<T> assertMessage, TimeSpan? timeout = null, string? hint = null,
        CancellationToken cancellationToken = default) =>
        ExpectAsync(From<T>(sender, (message, _) => assertMessage(message), hint), timeout, hint, Waiting.OnThisThread,
            cancellationToken).Now();

    /// <summary>Takes the next message, and makes assertions about its sender and about it.</summary>
    public T ExpectMsgFrom<T>(
        Action<IActorRef> assertSender, Action<T> assertMessage, TimeSpan? timeout = null, string? hint = null,
        CancellationToken cancellationToken = default) =>
        ExpectAsync(Both(assertSender, assertMessage), timeout, hint, Waiting.OnThisThread, cancellationToken).Now();

    /// <inheritdoc cref="ExpectMsgFrom{T}(IActorRef, TimeSpan?, string?, CancellationToken)"/>
    public ValueTask<T> ExpectMsgFromAsync<T>(
        IActorRef sender, TimeSpan? duration = null, string? hint = null, CancellationToken cancellationToken = default) =>
        ExpectAsync(From<T>(sender, null, hint), duration, hint, Waiting.Asynchronously, cancellationToken);

    /// <inheritdoc cref="ExpectMsgFrom{T}(IActorRef, T, TimeSpan?, string?, CancellationToken)"/>
    public ValueTask<T> ExpectMsgFromAsync<T>(
        IActorRef sender, T message, TimeSpan? timeout = null, string? hint = null, CancellationToken cancellationToken = default) =>
        ExpectAsync(From(sender, Equal(message, null, hint), hint), timeout, hint, Waiting.Asynchronously, cancellationToken,
            $"the message [{message}]");

    /// <inheritdoc cref="ExpectMsgFrom{T}(IActorRef, Predicate{T}, TimeSpan?, string?, CancellationToken)"/>
    public ValueTask<T> ExpectMsgFromAsync<T>(
        IActorRef sender, Predicate<T> isMessage, TimeSpan? timeout = null, string? hint = null,
        CancellationToken cancellationToken = default) =>
        ExpectAsync(From(sender, Holds<T>((message, _) => isMessage(message), hint), hint), timeout, hint, Waiting.Asynchronously,
            cancellationToken);

    /// <inheritdoc cref="ExpectMsgFrom{T}(Predicate{IActorRef}, Predicate{T}, TimeSpan?, string?, CancellationToken)"/>
    public ValueTask<T> ExpectMsgFromAsync<T>(
        Predicate<IActorRef> isSender, Predicate<T> isMessage, TimeSpan? timeout = null, string? hint = null,
        CancellationToken cancellationToken = default) =>
        ExpectAsync(Holds<T>((message, sender) => isSender(sender) && isMessage(message), hint), timeout, hint, Waiting.Asynchronously,
            cancellationToken);

    /// <inheritdoc cref="ExpectMsgFrom{T}(IActorRef, Action{T}, TimeSpan?, string?, CancellationToken)"/>
    public ValueTask<T> ExpectMsgFromAsync<T>(
        IActorRef sender, Action<T> assertMessage, TimeSpan? timeout = null, string? hint = null,
        CancellationToken cancellationToken = default) =>
        ExpectAsync(From<T>(sender, (message, _) => assertMessage(message), hint), timeout, hint, Waiting.Asynchronously,
            cancellationToken);

    /// <inheritdoc cref="ExpectMsgFrom{T}(Action{IActorRef}, Action{T}, TimeSpan?, string?, CancellationToken)"/>
    public ValueTask<T> ExpectMsgFromAsync<T>(
        Action<IActorRef> assertSender, Action<T> assertMessage, TimeSpan? timeout = null, string? hint = null,
        CancellationToken cancellationToken = default) =>
        ExpectAsync(Both(assertSender, assertMessage), timeout, hint, Waiting.Asynchronously, cancellationToken);

    private static Action<T, IActorRef> Both<T>(Action<IActorRef> assertSender, Action<T> assertMessage) => (message, sender) =>
    {
        assertSender(sender);
        assertMessage(message);
    };

    private Action<T, IActorRef> From<T>(IActorRef expected, Action<T, IActorRef>? check, string? hint) => (message, sender) =>
    {
        if (!expected.Equals(sender))
            _assertions.Fail($"Expected a message from {expected}, but received {Hints.Describe(_last)}{Hints.Suffix(hint)}.");
        check?.Invoke(message, sender);
    };
}
