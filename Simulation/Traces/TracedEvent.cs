using Messaging.Tracing;

namespace Messaging.Simulation.Traces;

/// <summary>An event of a run and when it happened.</summary>
/// <param name="Time">Time since the run began.</param>
public readonly record struct TracedEvent(TimeSpan Time, TraceEvent Event)
{
    public override string ToString() => TraceText.Line(Time, Event);
}
