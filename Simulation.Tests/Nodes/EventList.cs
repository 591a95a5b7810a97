using Messaging.Simulation.Traces;
using Messaging.Tracing;

namespace Messaging.Simulation.Tests.Nodes;

/// <summary>Every event of a run, to be shown when it fails.</summary>
internal sealed class EventList : ITraceSink
{
    private readonly List<string> _lines = [];

    public void Record(TimeSpan time, TraceEvent traceEvent) =>
        _lines.Add($"{time.TotalMilliseconds,9:0.00} {TraceText.Of(traceEvent)}");

    public override string ToString() => string.Join('\n', _lines);
}
