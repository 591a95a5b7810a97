using Messaging.Simulation.Invariants;
using Messaging.Simulation.Ledgers;
using Messaging.Tracing;

namespace Messaging.Samples.Tickets;

/// <summary>A rule of this program, checked at every step.</summary>
internal sealed class NoSeatThatIsNotThere : IInvariant
{
    public string Name => "no seat is sold that is not there";

    public string? Check(TraceEvent traceEvent, Ledger before) =>
        traceEvent is ConsoleWritten written && written.Text.EndsWith("sells seat 0", StringComparison.Ordinal) ? written.Text : null;
}
