using Messaging.Agents;

namespace Messaging.Channels;

/// <summary>
/// The unshipped port message queue of an event loop (HTML Standard 9.4.4): a virtual task source that acts as if it held the tasks of
/// every enabled port that was never shipped, in the order in which they were posted. Messages between two ports of one loop travel
/// through two actors each; what keeps their order is the place that the loop gives a message when it is posted.
/// </summary>
internal sealed class UnshippedSource : TaskSource
{
    private readonly SortedSet<(long Place, PortHandle Port)> _heads =
        new(Comparer<(long Place, PortHandle Port)>.Create((x, y) => x.Place.CompareTo(y.Place)));

    private long _lastPlace;

    public override string Name => "unshipped-ports";

    /// <summary>Ready when the oldest message for any enabled port has arrived. Until it has, nothing younger may overtake it.</summary>
    public override bool IsReady => _heads.Count > 0 && _heads.Min.Port.HasArrived;

    /// <summary>Gives the next message to a receiving port its place.</summary>
    public long Stamp(PortHandle receiver)
    {
        var place = ++_lastPlace;
        if (receiver.Line.Add(place) && receiver.IsEnabled)
            _heads.Add((place, receiver));
        return place;
    }

    public void Enable(PortHandle port)
    {
        if (port.Line.TryGetHead(out var place))
            _heads.Add((place, port));
    }

    /// <summary>The port's messages wait in this order no longer: it was shipped or closed.</summary>
    public void Remove(PortHandle port)
    {
        if (port.Line.TryGetHead(out var place))
            _heads.Remove((place, port));
        port.Line.Clear();
    }

    public override void RunNext()
    {
        var (place, port) = _heads.Min;
        _heads.Remove((place, port));
        port.Line.Advance();
        if (port.Line.TryGetHead(out var next))
            _heads.Add((next, port));
        port.RunNext();
    }
}
