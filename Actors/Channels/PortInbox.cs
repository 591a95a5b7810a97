using System.Diagnostics.CodeAnalysis;
using Messaging.Errors;
using Messaging.Events;

namespace Messaging.Channels;

/// <summary>
/// What has come to a port that is read by awaiting. Messages that nobody awaits yet wait here, in order; whoever awaits gets the next one,
/// in the order of asking. Used on the agent's turn, except that a wait may be cancelled from anywhere.
/// </summary>
internal sealed class PortInbox
{
    private readonly Queue<MessageEvent?> _arrived = new();
    private readonly Queue<TaskCompletionSource<MessageEvent?>> _waiting = new();
    private bool _ended;

    /// <summary>Takes in a message.</summary>
    public void Arrive(MessageEvent message) => Hand(message);

    /// <summary>Takes in word of a message that could not be deserialized: whoever awaits it gets an error.</summary>
    public void ArriveUnreadable() => Hand(null);

    /// <summary>Nothing more will come.</summary>
    public void End()
    {
        _ended = true;
        while (_waiting.TryDequeue(out var waiter))
            waiter.TrySetException(Ended());
    }

    /// <summary>The next message.</summary>
    /// <exception cref="PortEndedException">The port has ended, and everything that had come was taken.</exception>
    /// <exception cref="DomException">DataCloneError: the next message could not be deserialized.</exception>
    public async ValueTask<MessageEvent> TakeAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (_arrived.TryDequeue(out var message))
            return Readable(message);
        if (_ended)
            throw Ended();
        var waiter = new TaskCompletionSource<MessageEvent?>(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting.Enqueue(waiter);
        await using var registration = cancellation.Register(() => waiter.TrySetCanceled(cancellation));
        return Readable(await waiter.Task);
    }

    private void Hand(MessageEvent? message)
    {
        while (_waiting.TryDequeue(out var waiter))
        {
            // A wait that was cancelled takes no message away.
            if (waiter.TrySetResult(message))
                return;
        }

        _arrived.Enqueue(message);
    }

    private static MessageEvent Readable([NotNull] MessageEvent? message) =>
        message ?? throw DomException.DataClone("A message came that could not be deserialized.");

    private static PortEndedException Ended() => new("The port was closed or transferred, or its other side was closed: nothing more comes.");
}
