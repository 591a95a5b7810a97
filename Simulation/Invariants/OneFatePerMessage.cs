using Messaging.Simulation.Ledgers;
using Messaging.Tracing;

namespace Messaging.Simulation.Invariants;

/// <summary>A message is delivered once or lost for one reason, not both and not twice.</summary>
public sealed class OneFatePerMessage : Invariant
{
    public override string Name => "one fate per message";

    public override string? Check(TraceEvent traceEvent, Ledger before) => traceEvent switch
    {
        MessageDelivered delivered => Judge(before, delivered.Id, $"was delivered to {delivered.To}"),
        MessageLost lost => Judge(before, lost.Id, $"was lost ({lost.Reason})"),
        _ => null,
    };

    private static string? Judge(Ledger before, MessageId id, string what) => before.Find(id) switch
    {
        null => $"{id} {what} but was never posted",
        { DeliveredTo: { } to } => $"{id} {what} after it had been delivered to {to}",
        { LostBecause: { } reason } => $"{id} {what} after it had been lost ({reason})",
        _ => null,
    };
}
