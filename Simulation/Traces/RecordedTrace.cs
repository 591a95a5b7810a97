using System.Text;
using Messaging.Tracing;

namespace Messaging.Simulation.Traces;

/// <summary>Keeps every event of a run, in order.</summary>
public sealed class RecordedTrace : ITraceSink
{
    private readonly List<TracedEvent> _events = [];

    public IReadOnlyList<TracedEvent> Events => _events;

    public void Record(TimeSpan time, TraceEvent traceEvent) => _events.Add(new TracedEvent(time, traceEvent));

    /// <summary>The whole run as text, one line for each event. Two runs are the same if their texts are.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        foreach (var traced in _events)
            text.Append(traced).Append('\n');
        return text.ToString();
    }
}
