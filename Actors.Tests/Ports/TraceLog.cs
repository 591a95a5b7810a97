using System.Collections.Concurrent;
using Messaging.Tracing;

namespace Messaging.Tests.Ports;

/// <summary>Keeps every event of a test's actor system.</summary>
internal sealed class TraceLog : ITraceSink
{
    private readonly ConcurrentQueue<TraceEvent> _events = new();

    public void Record(TimeSpan time, TraceEvent traceEvent) => _events.Enqueue(traceEvent);

    public IReadOnlyList<T> Of<T>()
        where T : TraceEvent => [.. _events.OfType<T>()];
}
