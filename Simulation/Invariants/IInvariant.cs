using Messaging.Simulation.Ledgers;
using Messaging.Tracing;

namespace Messaging.Simulation.Invariants;

/// <summary>A rule that every run keeps, checked from what the trace says. An object belongs to one run.</summary>
public interface IInvariant
{
    /// <summary>The rule in a few words.</summary>
    string Name { get; }

    /// <summary>Looks at the next event of the run.</summary>
    /// <param name="traceEvent">What happened.</param>
    /// <param name="before">The ledger before the event.</param>
    /// <returns>What was wrong; null if nothing.</returns>
    string? Check(TraceEvent traceEvent, Ledger before) => null;

    /// <summary>Looks at the whole when no actor can go on and no timer is pending.</summary>
    /// <returns>Each thing that was wrong.</returns>
    IEnumerable<string> CheckQuiescent(Ledger ledger) => [];

    /// <summary>Looks at the whole when every window has ended and nothing moves any more.</summary>
    /// <returns>Each thing that was wrong.</returns>
    IEnumerable<string> CheckEnded(Ledger ledger) => [];
}
