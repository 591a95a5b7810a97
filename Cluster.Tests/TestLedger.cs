using System.Collections.Concurrent;
using Messaging.Tracing;

namespace Messaging.Cluster.Tests;

/// <summary>Which messages were posted on all nodes of a test, and which of them have a fate.</summary>
internal sealed class TestLedger : ITraceSink
{
    private readonly ConcurrentDictionary<MessageId, bool> _hasFate = new();
    private readonly ConcurrentQueue<TraceEvent> _events = new();

    public int Posted => _hasFate.Count;

    /// <summary>Messages that were neither delivered nor lost.</summary>
    public int Unaccounted => _hasFate.Values.Count(hasFate => !hasFate);

    public IEnumerable<T> Of<T>()
        where T : TraceEvent => _events.OfType<T>();

    public void Record(TimeSpan time, TraceEvent traceEvent)
    {
        _events.Enqueue(traceEvent);
        switch (traceEvent)
        {
            case MessagePosted posted: _hasFate.TryAdd(posted.Id, false); break;
            case MessageDelivered delivered: _hasFate[delivered.Id] = true; break;
            case MessageLost lost: _hasFate[lost.Id] = true; break;
        }
    }
}
