using Messaging.Ports;
using Messaging.Simulation.Faults;
using Messaging.Simulation.Nodes;
using Messaging.Tracing;

namespace Messaging.Simulation.Ledgers;

/// <summary>Keeps account of every message and every side of a run. For a run on one thread.</summary>
public sealed class Ledger : ITraceSink
{
    private readonly SortedDictionary<long, MessageAccount> _messages = [];
    private readonly SortedDictionary<long, MessageAccount> _waiting = [];
    private readonly SortedDictionary<PortId, SideAccount> _sides = [];
    private readonly SortedSet<PortId> _forwarding = [];
    private readonly HashSet<PortId> _heldBack = [];
    private readonly List<string> _deadNodes = [];

    /// <summary>Every message, in the order of posting.</summary>
    public IEnumerable<MessageAccount> Messages => _messages.Values;

    /// <summary>Messages that were neither delivered nor lost so far, in the order of posting.</summary>
    public IEnumerable<MessageAccount> Waiting => _waiting.Values;

    /// <summary>Sides of which an older incarnation still forwards, by channel and letter.</summary>
    public IEnumerable<SideAccount> Forwarding => _forwarding.Select(port => _sides[port]);

    /// <summary>Every side, by channel and letter.</summary>
    public IEnumerable<SideAccount> Sides => _sides.Values;

    /// <summary>The nodes that were killed, in order.</summary>
    public IReadOnlyList<string> DeadNodes => _deadNodes;

    /// <summary>Whether a side waits, in no message, for an agent that was kept from starting.</summary>
    public bool IsHeldBack(PortId port) => _heldBack.Contains(port);

    /// <summary>Whether an actor was on a node that was killed.</summary>
    public bool IsOnDeadNode(string path)
    {
        foreach (var node in _deadNodes)
        {
            if (path.StartsWith($"/user/{node}/", StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whether nobody may know for certain what became of a message, because it may have been on a node that was killed: it was for a channel
    /// that had an end there, or it went from there or to there.
    /// </summary>
    public bool IsInDoubt(MessageAccount message) => _deadNodes.Count > 0
        && (IsOnDeadNode(message.From) || IsOnDeadNode(message.To) || IsOnDeadNode(message.DeliveredTo ?? "")
            || (message.Receiver is { } port && (WasOnDeadNode(port) || WasOnDeadNode(port.Peer))));

    public MessageAccount? Find(MessageId message) => _messages.GetValueOrDefault(message.Value);

    public SideAccount? Find(PortId port) => _sides.GetValueOrDefault(port);

    public void Record(TimeSpan time, TraceEvent traceEvent)
    {
        switch (traceEvent)
        {
            case MessagePosted posted:
                Add(new MessageAccount(time, posted));
                break;
            case MessageDelivered delivered when Find(delivered.Id) is { } message:
                message.DeliveredTo = delivered.To;
                Settle(message);
                break;
            case MessageLost lost when Find(lost.Id) is { DeliveredTo: null } message:
                message.LostBecause ??= lost.Reason;
                Settle(message);
                break;
            case PortBound bound:
                SideOf(bound.Port).Add(new IncarnationAccount(bound.Generation, bound.Owner, bound.Path) { BoundAt = time });
                NoteForwarders(bound.Port);
                break;
            case PortListened listened when Incarnation(listened.Port, listened.Generation) is { } incarnation:
                incarnation.HasListener = true;
                break;
            case PortStarted started when Incarnation(started.Port, started.Generation) is { } incarnation:
                incarnation.IsStarted = true;
                break;
            case PortShipped shipped when Incarnation(shipped.Port, shipped.Generation) is { } incarnation:
                incarnation.IsShipped = true;
                break;
            case PortStopped stopped when Incarnation(stopped.Port, stopped.Generation) is { } incarnation:
                incarnation.IsStopped = true;
                NoteForwarders(stopped.Port);
                break;
            case PortClosed closed:
                SideOf(closed.Port).ClosedBecause ??= closed.Reason;
                break;
            case NodeKilled killed:
                _deadNodes.Add(killed.Node);
                StopAllOnDeadNodes();
                break;
            case FaultStruck struck:
                _heldBack.UnionWith(struck.HeldBack);
                break;
        }
    }

    private void Add(MessageAccount message)
    {
        _messages[message.Id.Value] = _waiting[message.Id.Value] = message;
        message.ReceivingSide = message.Receiver is { } receiver ? Find(receiver) : null;
        message.ReceivingSide?.Posted();
    }

    private void Settle(MessageAccount message)
    {
        if (_waiting.Remove(message.Id.Value))
            message.ReceivingSide?.Settled();
    }

    private void NoteForwarders(PortId port)
    {
        if (_sides[port].Forwarders.Any())
            _forwarding.Add(port);
        else
            _forwarding.Remove(port);
    }

    // An actor that had not begun by then cannot say that it has stopped.
    private void StopAllOnDeadNodes()
    {
        foreach (var side in _sides.Values)
        {
            foreach (var incarnation in side.Incarnations.Where(incarnation => IsOnDeadNode(incarnation.Path)))
                incarnation.IsStopped = true;
            NoteForwarders(side.Port);
        }
    }

    private bool WasOnDeadNode(PortId port) => Find(port) is { } side && side.Incarnations.Any(incarnation => IsOnDeadNode(incarnation.Path));

    private SideAccount SideOf(PortId port)
    {
        if (!_sides.TryGetValue(port, out var side))
            _sides.Add(port, side = new SideAccount(port));
        return side;
    }

    private IncarnationAccount? Incarnation(PortId port, int generation) => Find(port)?.Find(generation);
}
