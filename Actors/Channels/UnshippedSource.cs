using System.Diagnostics.CodeAnalysis;
using Messaging.Agents;

namespace Messaging.Channels;

/// <summary>
/// The unshipped port message queue of an event loop (HTML Standard 9.4.4): a virtual task source that acts as if it held the tasks of
/// every enabled port that was never shipped, in the order in which they were posted. Messages between two ports of one loop travel
/// through two actors each; what keeps their order is the place that the loop gives a message when it is posted.
/// </summary>
internal sealed class UnshippedSource : TaskSource
{
    // An entry is out of date once its place is no longer the oldest of its port; such entries are dropped when they come up.
    private readonly PriorityQueue<PortHandle, long> _heads = new();

    private long _lastPlace;

    public override string Name => "unshipped-ports";

    /// <summary>Ready when the oldest message for any enabled port has arrived. Until it has, nothing younger may overtake it.</summary>
    public override bool IsReady => TryPeek(out var port) && port.HasArrived;

    /// <summary>Gives the next message to a receiving port its place.</summary>
    public long Stamp(PortHandle receiver)
    {
        var place = ++_lastPlace;
        if ((receiver.Line ??= new UnshippedLine()).Add(place) && receiver.IsEnabled)
            _heads.Enqueue(receiver, place);
        return place;
    }

    public void Enable(PortHandle port)
    {
        if (port.Line is { } line && line.TryGetHead(out var place))
            _heads.Enqueue(port, place);
    }

    /// <summary>A message that had a place is lost: nothing waits for it any more.</summary>
    public void Forget(PortHandle port, long place)
    {
        if (port.Line is { } line && line.Remove(place) && port.IsEnabled)
            Enable(port);
    }

    public override void RunNext()
    {
        var port = TryPeek(out var next) ? next : throw new InvalidOperationException("No message for an unshipped port is waiting.");
        var line = port.Line!;
        line.Advance();
        if (line.TryGetHead(out var place))
            _heads.DequeueEnqueue(port, place);
        else
            _heads.Dequeue();
        port.RunNext();
    }

    private bool TryPeek([NotNullWhen(true)] out PortHandle? port)
    {
        while (_heads.TryPeek(out port, out var place))
        {
            if (port.Line is { } line && line.TryGetHead(out var head) && head == place)
                return true;
            _heads.Dequeue();
        }

        return false;
    }
}
