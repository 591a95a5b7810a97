using Messaging.Simulation.Ledgers;
using Messaging.Tracing;

namespace Messaging.Simulation.Invariants;

/// <summary>
/// A side is bound to one live handle, or in one record, or closed: it is bound again only after it was shipped, with the next generation, and
/// shipped only from where it is bound.
/// </summary>
public sealed class OnePlacePerSide : Invariant
{
    public override string Name => "one place per side";

    public override string? Check(TraceEvent traceEvent, Ledger before) => traceEvent switch
    {
        PortBound bound when before.Find(bound.Port) is { } side => Judge(bound, side),
        PortBound { Generation: > 0 } bound => $"port {bound.Port} begins with generation {bound.Generation}",
        PortShipped shipped when before.Find(shipped.Port) is { } side && side.Current.Generation != shipped.Generation =>
            $"port {shipped.Port} is shipped from generation {shipped.Generation}, but is bound as generation {side.Current.Generation}",
        PortShipped shipped when before.Find(shipped.Port) is { Current.IsShipped: true } =>
            $"port {shipped.Port} is shipped twice from generation {shipped.Generation}",
        _ => null,
    };

    private static string? Judge(PortBound bound, SideAccount side) =>
        !side.Current.IsShipped ? $"port {bound.Port} is bound in {bound.Owner} while {side.Current.Owner} still has it"
        : bound.Generation != side.Current.Generation + 1 ? $"port {bound.Port} is bound as generation {bound.Generation} after {side.Current.Generation}"
        : null;
}
