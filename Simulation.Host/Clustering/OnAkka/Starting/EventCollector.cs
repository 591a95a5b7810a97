using Messaging.Tracing;

namespace Messaging.Simulation.Host.Clustering.Starting;

/// <summary>
/// Puts the events of all nodes in the order of their times. One is given out only when every node has said everything up to its time, so that
/// nothing is told before what caused it.
/// </summary>
internal sealed class EventCollector(ITraceSink sink)
{
    private readonly PriorityQueue<(int Node, TraceEvent Event), (long Time, long Number)> _held = new();
    private long _number;
    private long? _began;

    public bool IsEmpty => _held.Count == 0;

    /// <param name="time">On the machine's monotonic clock, in its ticks.</param>
    public void Add(int node, long time, TraceEvent traceEvent) => _held.Enqueue((node, traceEvent), (time, _number++));

    /// <summary>Gives out what happened up to a time.</summary>
    public void Release(long upTo)
    {
        while (_held.TryPeek(out var next, out var place) && place.Time <= upTo)
        {
            _held.Dequeue();
            _began ??= place.Time;
            sink.Record(System.Diagnostics.Stopwatch.GetElapsedTime(_began.Value, place.Time), NodeMarks.Mark(next.Event, next.Node));
        }
    }
}
