using System.Collections.Immutable;
using Messaging.Tracing;

namespace Messaging.Simulation.Ledgers;

/// <summary>The totals of a run.</summary>
/// <param name="Posted">Messages posted.</param>
/// <param name="Delivered">Messages delivered.</param>
/// <param name="Waiting">Messages neither delivered nor lost: they wait at a port that is not started or not received.</param>
/// <param name="Lost">Messages lost, by reason; reasons that did not occur are left out.</param>
/// <param name="PortsMade">Ports made: two for each channel.</param>
/// <param name="Moves">How often a port arrived at an owner in a message.</param>
/// <param name="Open">Ports still open, by the path of their owner; those in a message count for the owner that they left.</param>
/// <param name="Forwarders">The paths of port actors of an older generation that are still there.</param>
public sealed record LedgerSummary(
    int Posted,
    int Delivered,
    int Waiting,
    ImmutableArray<(LossReason Reason, int Count)> Lost,
    int PortsMade,
    int Moves,
    ImmutableArray<(string Owner, int Count)> Open,
    ImmutableArray<string> Forwarders)
{
    public int LostCount => Lost.Sum(lost => lost.Count);

    public int OpenCount => Open.Sum(open => open.Count);

    public static LedgerSummary Of(Ledger ledger)
    {
        var messages = ledger.Messages.ToArray();
        var sides = ledger.Sides.ToArray();
        return new LedgerSummary(
            messages.Length,
            messages.Count(message => message.DeliveredTo is not null),
            ledger.Waiting.Count(),
            [.. messages.Where(message => message.LostBecause is not null)
                .GroupBy(message => message.LostBecause!.Value)
                .OrderBy(group => group.Key)
                .Select(group => (group.Key, group.Count()))],
            sides.Length,
            sides.Sum(side => side.Moves),
            [.. sides.Where(side => side.IsOpen)
                .GroupBy(side => side.Current.Owner)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => (group.Key, group.Count()))],
            [.. ledger.Forwarding.SelectMany(side => side.Forwarders).Select(forwarder => forwarder.Path)]);
    }
}
