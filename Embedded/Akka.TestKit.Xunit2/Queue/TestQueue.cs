using System.Collections.Concurrent;

namespace Akka.TestKit.Internal;

/// <summary>
/// The messages that a test actor has received and its test has not looked at yet. Many threads may add; one test takes.
/// </summary>
internal sealed class TestQueue
{
    private readonly ConcurrentQueue<MessageEnvelope> _messages = new();
    private readonly SemaphoreSlim _arrivals = new(0);

    public int Count => _messages.Count;

    public void Add(MessageEnvelope message)
    {
        _messages.Enqueue(message);
        _arrivals.Release();
    }

    /// <summary>Waits for a message and takes it.</summary>
    /// <param name="timeout">How long to wait: not at all if zero, for ever if <see cref="Timeout.InfiniteTimeSpan"/>.</param>
    /// <param name="waiting">Whether this thread waits or is given back.</param>
    /// <param name="cancellationToken">Ends the waiting with an exception.</param>
    /// <returns>The message, or null if none came in time.</returns>
    public async ValueTask<MessageEnvelope?> TakeAsync(TimeSpan timeout, Waiting waiting, CancellationToken cancellationToken) =>
        await ArrivesAsync(timeout, waiting, cancellationToken) && _messages.TryDequeue(out var message) ? message : null;

    /// <summary>
    /// As <see cref="TakeAsync"/>, but takes the message only if <paramref name="wanted"/> says so; else it stays the next one.
    /// </summary>
    /// <returns>The message, taken or not, or null if none came in time.</returns>
    public async ValueTask<MessageEnvelope?> TakeIfAsync(
        Predicate<MessageEnvelope> wanted, TimeSpan timeout, Waiting waiting, CancellationToken cancellationToken)
    {
        if (!await ArrivesAsync(timeout, waiting, cancellationToken) || !_messages.TryPeek(out var next))
            return null;
        var isWanted = false;
        try
        {
            isWanted = wanted(next);
        }
        finally
        {
            if (isWanted)
                _messages.TryDequeue(out _);
            else
                _arrivals.Release();
        }

        return next;
    }

    private ValueTask<bool> ArrivesAsync(TimeSpan timeout, Waiting waiting, CancellationToken cancellationToken) =>
        waiting == Waiting.OnThisThread
            ? ValueTask.FromResult(_arrivals.Wait(timeout, cancellationToken))
            : new ValueTask<bool>(_arrivals.WaitAsync(timeout, cancellationToken));
}
