namespace Akka.TestKit.Internal;

/// <summary>Counts the events that match any of some filters, and lets a test wait for their number.</summary>
internal sealed class MatchCounter : IDisposable
{
    private readonly IReadOnlyList<LogFilter> _filters;
    private readonly SemaphoreSlim _arrivals = new(0);
    private int _count;

    public MatchCounter(IReadOnlyList<LogFilter> filters)
    {
        _filters = filters;
        foreach (var filter in filters)
            filter.Matched += CountOne;
    }

    public int Count => Volatile.Read(ref _count);

    /// <summary>Waits until there are at least so many events, or until the time is over.</summary>
    public async ValueTask ReachAsync(int expected, TimeSpan timeout, Waiting waiting, CancellationToken cancellationToken)
    {
        var end = TestKitBase.Now + timeout;
        for (var seen = 0; seen < expected; seen++)
        {
            var left = end - TestKitBase.Now;
            left = left < TimeSpan.Zero ? TimeSpan.Zero : left;
            var arrived = waiting == Waiting.OnThisThread
                ? _arrivals.Wait(left, cancellationToken)
                : await _arrivals.WaitAsync(left, cancellationToken);
            if (!arrived)
                return;
        }
    }

    public void Dispose()
    {
        foreach (var filter in _filters)
            filter.Matched -= CountOne;
    }

    private void CountOne()
    {
        Interlocked.Increment(ref _count);
        _arrivals.Release();
    }
}
