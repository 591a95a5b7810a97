using Akka.Actor;
using Akka.TestKit.Internal;

namespace Akka.TestKit;

public abstract partial class TestKitBase
{
    /// <summary>Waits for the rest of a Within, or else the default time, in which no message may come.</summary>
    public void ExpectNoMsg(CancellationToken cancellationToken = default) =>
        SilenceAsync(RemainingOrDefault, Waiting.OnThisThread, cancellationToken).Now();

    /// <summary>Waits for a time in which no message may come.</summary>
    public void ExpectNoMsg(TimeSpan duration, CancellationToken cancellationToken = default) =>
        SilenceAsync(Dilated(duration), Waiting.OnThisThread, cancellationToken).Now();

    /// <summary>Waits for a time, which is not stretched, in which no message may come.</summary>
    public void ExpectNoMsg(int milliseconds, CancellationToken cancellationToken = default) =>
        SilenceAsync(TimeSpan.FromMilliseconds(milliseconds), Waiting.OnThisThread, cancellationToken).Now();

    /// <inheritdoc cref="ExpectNoMsg(CancellationToken)"/>
    public ValueTask ExpectNoMsgAsync(CancellationToken cancellationToken = default) =>
        SilenceAsync(RemainingOrDefault, Waiting.Asynchronously, cancellationToken);

    /// <inheritdoc cref="ExpectNoMsg(TimeSpan, CancellationToken)"/>
    public ValueTask ExpectNoMsgAsync(TimeSpan duration, CancellationToken cancellationToken = default) =>
        SilenceAsync(Dilated(duration), Waiting.Asynchronously, cancellationToken);

    /// <inheritdoc cref="ExpectNoMsg(int, CancellationToken)"/>
    public ValueTask ExpectNoMsgAsync(int milliseconds, CancellationToken cancellationToken = default) =>
        SilenceAsync(TimeSpan.FromMilliseconds(milliseconds), Waiting.Asynchronously, cancellationToken);

    /// <summary>
    /// Takes the next message, which must say that an actor has ended. The test must have begun to <see cref="Watch"/> it before.
    /// </summary>
    public Terminated ExpectTerminated(
        IActorRef target, TimeSpan? timeout = null, string? hint = null, CancellationToken cancellationToken = default) =>
        ExpectAsync(Of(target, hint), timeout, hint, Waiting.OnThisThread, cancellationToken, $"the end of {target}").Now();

    /// <inheritdoc cref="ExpectTerminated"/>
    public ValueTask<Terminated> ExpectTerminatedAsync(
        IActorRef target, TimeSpan? timeout = null, string? hint = null, CancellationToken cancellationToken = default) =>
        ExpectAsync(Of(target, hint), timeout, hint, Waiting.Asynchronously, cancellationToken, $"the end of {target}");

    private async ValueTask SilenceAsync(TimeSpan duration, Waiting waiting, CancellationToken cancellationToken)
    {
        var start = Now;
        var envelope = await NextAsync(duration, waiting, cancellationToken);
        if (envelope is not null)
            _assertions.Fail($"Expected no message for {duration}, but after {Now - start} received {Hints.Describe(envelope)}.");
        _lastWasSilence = true;
    }

    private Action<Terminated, IActorRef> Of(IActorRef target, string? hint) => (terminated, _) =>
    {
        if (!target.Equals(terminated.ActorRef))
            _assertions.Fail($"Expected the end of {target}, but received the end of {terminated.ActorRef}{Hints.Suffix(hint)}.");
    };
}
