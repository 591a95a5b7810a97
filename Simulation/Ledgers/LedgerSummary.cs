using System.Collections.Immutable;
using Messaging.Ports;
using Messaging.Tracing;

namespace Messaging.Simulation.Ledgers;

/// <summary>The totals of a run.</summary>
/// <param name="Posted">Messages posted.</param>
/// <param name="Delivered">Messages delivered.</param>
/// <param name="Waiting">Messages neither delivered nor lost: they wait at a port that is not started or not received.</param>
/// <param name="Lost">Messages lost, by reason; reasons that did not occur are left out.</param>
/// <param name="PortsMade">Ports made: two for each channel.</param>
/// <param name="Moves">How often a port arrived at an owner in a message.</param>
/// <param name="Open">Channels' ends that can still be used, by the path of their owner; those in a message count for the owner that they left.</param>
/// <param name="Alone">Ports that were not closed themselves, but whose other side was: nothing can come of them any more.</param>
/// <param name="Forwarders">The paths of port actors of an older generation that are still there.</param>
public sealed record LedgerSummary(
    int Posted,
    int Delivered,
    int Waiting,
    ImmutableArray<(LossReason Reason, int Count)> Lost,
    int PortsMade,
    int Moves,
    ImmutableArray<(string Owner, int Count)> Open,
    ImmutableArray<(string Owner, int Count)> Alone,
    ImmutableArray<string> Forwarders)
{
    /// <summary>Ports with a listener and with messages that wait, which nobody started.</summary>
    public ImmutableArray<OpenPort> ListenedWithoutStart { get; init; } = [];

    /// <summary>
    /// The high-water mark of each port to which anything was posted: how many messages have waited there at most, by channel and letter.
    /// </summary>
    public ImmutableArray<(PortId Port, int Messages)> MostWaiting { get; init; } = [];

    public int LostCount => Lost.Sum(lost => lost.Count);

    public int OpenCount => Open.Sum(open => open.Count);

    public int AloneCount => Alone.Sum(alone => alone.Count);

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
            ByOwner(sides.Where(side => side.IsOpen && !IsAlone(side))),
            ByOwner(sides.Where(side => side.IsOpen && IsAlone(side))),
            [.. ledger.Forwarding.SelectMany(side => side.Forwarders).Select(forwarder => forwarder.Path)])
        {
            MostWaiting = [.. sides.Where(side => side.MostWaiting > 0).Select(side => (side.Port, side.MostWaiting))],
            ListenedWithoutStart = [.. OpenPort.In(ledger).Where(port => port.IsListenedWithoutStart)],
        };

        bool IsAlone(SideAccount side) => ledger.Find(side.Port.Peer) is { IsOpen: false };
    }

    private static ImmutableArray<(string Owner, int Count)> ByOwner(IEnumerable<SideAccount> sides) =>
        [.. sides.GroupBy(side => side.Current.Owner).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Key, group.Count()))];
}
