using Messaging.Ports;

namespace Messaging.Capabilities;

/// <summary>
/// Who can still reach which side of which channel: owners lead to the handles that their programs hold, a handle to its side, a side to the
/// messages in its queue, a message to the sides that travel in it (HTML Standard 9.4.5, ports and garbage collection). What no owner
/// leads to is garbage, however much of it leads in circles. What is in no queue and in no agent's hands counts as held: it may be with
/// an actor outside, or in a message to a window that cannot run it yet.
/// </summary>
public sealed class CapabilityGraph
{
    private readonly SortedDictionary<PortId, SideState> _sides = [];
    private readonly Dictionary<PortId, List<RecordState>> _queues = [];
    private readonly HashSet<PortId> _reached = [];
    private readonly HashSet<PortId> _carried = [];

    /// <param name="sides">Every side that is not closed.</param>
    /// <param name="records">Every message that waits in the queue of a side.</param>
    public CapabilityGraph(IEnumerable<SideState> sides, IEnumerable<RecordState> records)
    {
        foreach (var side in sides)
            _sides.Add(side.Side, side);
        foreach (var record in records)
        {
            if (!_queues.TryGetValue(record.WaitsFor, out var queue))
                _queues.Add(record.WaitsFor, queue = []);
            queue.Add(record);
            _carried.UnionWith(record.Carries);
        }

        Reach();
    }

    /// <summary>Whether the side can be reached, or may not be collected for another reason.</summary>
    public bool IsReachable(PortId side) => _reached.Contains(side);

    /// <summary>The sides that nobody can reach any more, by id.</summary>
    public IReadOnlyList<SideState> Unreachable => [.. _sides.Values.Where(side => !_reached.Contains(side.Side))];

    /// <summary>
    /// The sides in records that wait for each other in a circle, or behind one: legal, and never to be received by anybody.
    /// </summary>
    public IReadOnlyList<PortId> Stuck => [.. Unreachable.Where(side => side.Owner is null).Select(side => side.Side)];

    /// <summary>
    /// The sides of an owner whose other side is not its own too: of a worker, the ports that keep it protected (HTML Standard 10.2.3,
    /// "the worker's ports").
    /// </summary>
    public IReadOnlyList<PortId> LeadingOutOf(string owner) =>
        [.. _sides.Values.Where(side => side.Owner == owner && _sides.TryGetValue(side.Side.Peer, out var peer) && peer.Owner != owner).Select(side => side.Side)];

    private void Reach()
    {
        var toVisit = new Stack<PortId>();
        foreach (var side in _sides.Values.Where(side => IsRoot(side) || (side.HasListener && !_sides.ContainsKey(side.Side.Peer))))
            Meet(side.Side, toVisit);
        while (toVisit.TryPop(out var side))
        {
            // Whoever can post to a listener keeps it.
            if (_sides.TryGetValue(side.Peer, out var peer) && peer.HasListener)
                Meet(peer.Side, toVisit);
            foreach (var record in QueueOf(side))
            {
                foreach (var carried in record.Carries)
                    Meet(carried, toVisit);
            }
        }
    }

    // A port with messages that will be delivered may not be collected, whoever has dropped it.
    private bool IsRoot(SideState side) =>
        side.Owner is null ? !_carried.Contains(side.Side) : side.IsHeld || (side.IsEnabled && QueueOf(side.Side).Count > 0);

    private void Meet(PortId side, Stack<PortId> toVisit)
    {
        if (_sides.ContainsKey(side) && _reached.Add(side))
            toVisit.Push(side);
    }

    private IReadOnlyList<RecordState> QueueOf(PortId side) => _queues.TryGetValue(side, out var queue) ? queue : [];
}
