using Messaging.Ports;
using Messaging.Tracing;

namespace Messaging.Simulation.Ledgers;

/// <summary>Keeps account of every message and every side of a run. For a run on one thread.</summary>
public sealed class Ledger : ITraceSink
{
    private readonly SortedDictionary<long, MessageAccount> _messages = [];
    private readonly SortedDictionary<long, MessageAccount> _waiting = [];
    private readonly SortedDictionary<PortId, SideAccount> _sides = [];
    private readonly SortedSet<PortId> _forwarding = [];

    /// <summary>Every message, in the order of posting.</summary>
    public IEnumerable<MessageAccount> Messages => _messages.Values;

    /// <summary>Messages that were neither delivered nor lost so far, in the order of posting.</summary>
    public IEnumerable<MessageAccount> Waiting => _waiting.Values;

    /// <summary>Sides of which an older incarnation still forwards, by channel and letter.</summary>
    public IEnumerable<SideAccount> Forwarding => _forwarding.Select(port => _sides[port]);

    /// <summary>Every side, by channel and letter.</summary>
    public IEnumerable<SideAccount> Sides => _sides.Values;

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
            case MessageLost lost when Find(lost.Id) is { } message:
                message.LostBecause = lost.Reason;
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

    private SideAccount SideOf(PortId port)
    {
        if (!_sides.TryGetValue(port, out var side))
            _sides.Add(port, side = new SideAccount(port));
        return side;
    }

    private IncarnationAccount? Incarnation(PortId port, int generation) => Find(port)?.Find(generation);
}
