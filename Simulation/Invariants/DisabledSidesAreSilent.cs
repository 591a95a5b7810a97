using Messaging.Simulation.Ledgers;
using Messaging.Tracing;

namespace Messaging.Simulation.Invariants;

/// <summary>A message is dispatched only at a port that is started, and at the incarnation that embodies the side.</summary>
public sealed class DisabledSidesAreSilent : Invariant
{
    public override string Name => "a disabled side dispatches nothing";

    public override string? Check(TraceEvent traceEvent, Ledger before)
    {
        if (traceEvent is not MessageDelivered delivered || before.Find(delivered.Id)?.Receiver is not { } receiver)
            return null;
        return before.Find(receiver) switch
        {
            null => $"{delivered.Id} was delivered to port {receiver}, which was never bound",
            { Current.IsStarted: false } => $"{delivered.Id} was delivered to port {receiver}, which is not started",
            { Current: var current } when current.Path != delivered.To => $"{delivered.Id} was delivered to {delivered.To}, but port {receiver} is {current.Path}",
            _ => null,
        };
    }
}
