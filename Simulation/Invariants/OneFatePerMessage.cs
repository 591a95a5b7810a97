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
        MessageLost lost => Judge(before, lost.Id, $"was lost ({lost.Reason})", lost.Reason == LossReason.NodeLost),
        _ => null,
    };

    // A node may die after it has delivered a message, or lost it, and before it has said so: then it is told as lost with the node too.
    private static string? Judge(Ledger before, MessageId id, string what, bool isWithNode = false) => before.Find(id) switch
    {
        { } message when isWithNode && before.IsInDoubt(message) => null,
        null => $"{id} {what} but was never posted",
        { DeliveredTo: { } to } => $"{id} {what} after it had been delivered to {to}",
        { LostBecause: { } reason } => $"{id} {what} after it had been lost ({reason})",
        _ => null,
    };
}
