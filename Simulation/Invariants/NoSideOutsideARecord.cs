using Messaging.Ports;
using Messaging.Simulation.Ledgers;

namespace Messaging.Simulation.Invariants;

/// <summary>
/// When nothing moves any more, a side that was shipped and not received is in a message that waits; a clone that failed, or a message that was
/// lost, has left no side behind. The port of a worker that is kept from starting waits for it in no message.
/// </summary>
public sealed class NoSideOutsideARecord : Invariant
{
    public override string Name => "no side outside a record";

    public override IEnumerable<string> CheckQuiescent(Ledger ledger)
    {
        var carried = new HashSet<PortId>(ledger.Waiting.SelectMany(message => message.Ports));
        return from side in ledger.Sides
               where side.IsInFlight && !carried.Contains(side.Port) && !ledger.IsHeldBack(side.Port)
               select $"port {side.Port} was shipped by {side.Current.Path} and is in no message";
    }
}
