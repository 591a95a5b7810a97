using Messaging.Simulation.Ledgers;

namespace Messaging.Simulation.Invariants;

/// <summary>When nothing moves any more, no port actor is left of a generation whose side has moved on.</summary>
public sealed class NoForwarderLeft : Invariant
{
    public override string Name => "no forwarder left";

    public override IEnumerable<string> CheckQuiescent(Ledger ledger) =>
        from side in ledger.Forwarding
        from forwarder in side.Forwarders
        select $"{forwarder.Path} still forwards to {side.Current.Path}";
}
