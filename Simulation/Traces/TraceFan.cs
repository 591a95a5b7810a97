using Messaging.Tracing;

namespace Messaging.Simulation.Traces;

/// <summary>Gives every event to several sinks, to each in the same order.</summary>
public sealed class TraceFan(params ITraceSink[] sinks) : ITraceSink
{
    /// <summary>The first sink of a kind.</summary>
    public T Get<T>()
        where T : ITraceSink => sinks.OfType<T>().First();

    public void Record(TimeSpan time, TraceEvent traceEvent)
    {
        foreach (var sink in sinks)
            sink.Record(time, traceEvent);
    }
}
