using Akka.Actor;
using Messaging.Tracing;
using static Messaging.Ports.PortProtocol;

namespace Messaging.Ports;

/// <summary>
/// The rules of one incarnation of one side of a channel, without an actor around them.
/// <para>
/// Every direction is one stream of numbered entries: messages, the sender's moves, and its end. Because moves and the end are entries
/// like the messages, they take effect at the receiver exactly between the messages they were sent between, by whatever route they
/// arrive. A moved side forwards until the other side, on reading the move, has told it the last number sent its way. Each direction ends
/// with one <see cref="EndEntry"/>; whoever reads one ends its own direction, and whoever has read and written one is done.
/// </para>
/// <para>
/// Between nodes the streams rest on links that carry everything once and in order, or lose a node. A lost node leaves gaps in streams, which
/// nobody can fill: the side that finds one is severed, which ends both its directions where its inbound one is still whole, and says so to the
/// other side out of band.
/// </para>
/// </summary>
public sealed class Incarnation
{
    private readonly IPortEffects _effects;
    private readonly IActorRef? _predecessor;
    private readonly Backlog _queue = new();
    private readonly Backlog _returned = new();
    private readonly Queue<object> _waiting = new();
    private Inbound _inbound = new();
    private IActorRef _peer;
    private long _nextOutbound = 1;
    private bool _enabled;
    private LossReason? _inboundEnded;
    private bool _outboundEnded;
    private bool _handedOver;
    private bool _recalling;
    private bool _deliverQueued;
    private LossReason _closeReason;
    private IActorRef? _successor;
    private long _lastForwarded = long.MaxValue;
    private string? _carriedTo;
    private long _hops;
    private long _lastByPredecessor;
    private bool _predecessorLost;
    private bool _isCloseFired;
    private readonly List<MovedEntry> _movesPassedOn = [];

    private Incarnation(PortId port, int generation, IActorRef peer, IActorRef? predecessor, IPortEffects effects)
    {
        Port = port;
        Generation = generation;
        _peer = peer;
        _predecessor = predecessor;
        _effects = effects;
    }

    /// <summary>The first incarnation of a new side.</summary>
    public static Incarnation Entangled(Entangle entangle, IPortEffects effects) =>
        new(entangle.Port, 0, entangle.Peer, null, effects) { Phase = IncarnationPhase.Bound };

    /// <summary>The incarnation of a side that arrived in a record. It announces itself to the one that shipped it.</summary>
    public static Incarnation Adopting(Adopt adopt, IPortEffects effects)
    {
        effects.Mind(adopt.From);
        effects.Tell(adopt.From, new Announce(effects.Self));
        return new(adopt.Port, adopt.Generation, ActorRefs.Nobody, adopt.From, effects)
        {
            Phase = IncarnationPhase.Adopting,
            _isCloseFired = adopt.IsCloseFired,
        };
    }

    public PortId Port { get; }

    public int Generation { get; }

    public IncarnationPhase Phase { get; private set; }

    /// <summary>Why the side was closed; meaningful once it is.</summary>
    public LossReason CloseReason => _closeReason;

    /// <summary>The messages that wait in the side's queue, the oldest first.</summary>
    public IEnumerable<MessageEntry> Waiting => _returned.Messages.Concat(_queue.Messages);

    /// <summary>Takes in one message of <see cref="PortProtocol"/> or one <see cref="PortEntry"/>.</summary>
    /// <returns>False if the message is not part of the protocol.</returns>
    public bool Receive(object message)
    {
        if (Phase == IncarnationPhase.Adopting && message is not Takeover)
        {
            if (message is ILoss loss && loss.Covers(_predecessor!))
                AdoptNothing();
            else
                _waiting.Enqueue(message);
            return true;
        }

        switch (message)
        {
            case PortEntry entry: Arrive(entry); break;
            case Post post: Send(post); break;
            case Start: Enable(); break;
            case Ship ship: ShipAway(ship); break;
            case GiveBack back: TakeBack(back.Undelivered); break;
            case Recalled: OnRecalled(); break;
            case Announce announce: OnAnnounce(announce.Successor); break;
            case Takeover takeover: TakeOver(takeover); break;
            case LastNumber last: ForwardUpTo(last.Number); break;
            case Close close: CloseSide(close.Reason, close.DeliverQueued, close.Undelivered); break;
            case Strand: StrandSide(LossReason.Stranded); break;
            case Carried carried: OnCarried(carried); break;
            case Rerouted rerouted: OnRerouted(rerouted.Number); break;
            case Severed: Sever(); break;
            case ILoss loss: OnLoss(loss); break;
            default: return false;
        }

        return true;
    }

    private void Send(Post post)
    {
        if (_outboundEnded || Phase != IncarnationPhase.Bound)
            _effects.Lose(new MessageEntry(0, post.Id, post.Record, post.LoopOrder), _inboundEnded ?? LossReason.ReceiverClosed);
        else
            _effects.Tell(_peer, new MessageEntry(_nextOutbound++, post.Id, post.Record, post.LoopOrder));
    }

    private void Enable()
    {
        if (Phase != IncarnationPhase.Bound || _enabled)
            return;
        _enabled = true;
        HandOverQueue();
    }

    private void HandOverQueue()
    {
        if (_queue.IsEmpty)
            return;
        var entries = new Backlog();
        entries.TakeAll(_queue);
        _handedOver = true;
        _effects.TellOwner(new HandOver(Port, Generation, entries));
    }

    private void Arrive(PortEntry entry)
    {
        if (IsSevered)
        {
            Refuse(entry);
            return;
        }

        _inbound.Arrive(entry);
        if (Phase == IncarnationPhase.Forwarding)
        {
            PassOn(entry);
            while (_inbound.TryNext(out var passed))
            {
                if (passed is MovedEntry moved)
                    _peer = moved.Successor;
            }

            FinishForwardingIfDone();
            return;
        }

        while (_inbound.TryNext(out var next))
        {
            if (IsSevered)
                Refuse(next);
            else
                Read(next);
        }
    }

    private void PassOn(PortEntry entry)
    {
        if (entry is MovedEntry moved)
            _movesPassedOn.Add(moved);
        _effects.Tell(_successor!, entry);
    }

    private void Read(PortEntry entry)
    {
        switch (entry)
        {
            case MessageEntry message:
                ReadMessage(message);
                break;
            case MovedEntry moved:
                _peer = moved.Successor;
                _effects.Mind(_peer);
                _effects.Tell(moved.Forwarder, new LastNumber(_nextOutbound - 1));
                if (_effects.AreApart(moved.Forwarder, _peer))
                    _effects.Tell(_peer, new Rerouted(_nextOutbound - 1));
                break;
            case EndEntry end:
                ReadEnd(end);
                break;
        }
    }

    private void ReadMessage(MessageEntry message)
    {
        if (Phase == IncarnationPhase.Closed && !_deliverQueued)
        {
            _effects.Lose(message, _closeReason);
            return;
        }

        _queue.Add(message);
        if (_enabled)
            HandOverQueue();
    }

    private void ReadEnd(EndEntry end)
    {
        _inboundEnded = end.Reason;
        EndOutbound(closing: false, end.Reason);
        // Whoever ends a stream in place of a successor that is lost does not know what that one had still sent.
        RefuseAll(_inbound.TakeEarly());
        if (Phase == IncarnationPhase.Closed)
        {
            FinishClosedIfDone();
            return;
        }

        if (end.Closing)
            QueueEnd(end);
    }

    // The close event waits behind queued messages, but an empty queue has nothing to wait for, even while it is disabled.
    private void QueueEnd(EndEntry end)
    {
        var deliverNow = Phase == IncarnationPhase.Bound && (_enabled || _queue.IsEmpty);
        _queue.Add(end);
        if (deliverNow)
            HandOverQueue();
    }

    private void ShipAway(Ship ship)
    {
        Phase = IncarnationPhase.Shipped;
        _enabled = false;
        _returned.TakeAll(ship.Undelivered);
        Recall();
    }

    private void TakeBack(Backlog undelivered)
    {
        if (Phase == IncarnationPhase.Closed)
            LoseAll(undelivered);
        else
            _returned.TakeAll(undelivered);
    }

    // What is still on its way to the owner or back must be here before the side can be handed on: the owner answers in order.
    private void Recall()
    {
        if (!_handedOver)
            return;
        _recalling = true;
        _effects.TellOwner(new Recall(Port, Generation));
    }

    private void OnRecalled()
    {
        _recalling = false;
        _handedOver = false;
        if (Phase == IncarnationPhase.Closed)
            FinishClosedIfDone();
        else if (_successor is not null)
            HandOn();
    }

    private void OnAnnounce(IActorRef successor)
    {
        // Whoever was given up for lost with the node that its record was on, and is not: it comes too late.
        if (Phase == IncarnationPhase.Closed)
        {
            _effects.Tell(successor, new Gone(_effects.Self));
            return;
        }

        _successor = successor;
        _effects.Mind(successor);
        if (!_recalling && Phase == IncarnationPhase.Shipped)
            HandOn();
    }

    private void HandOn()
    {
        var queue = new Backlog();
        queue.TakeAll(_returned);
        queue.TakeAll(_queue);
        _effects.Tell(_successor!, new Takeover(_peer, _nextOutbound, _inbound.NextExpected, queue, _inboundEnded));
        Phase = IncarnationPhase.Forwarding;
        foreach (var early in _inbound.TakeEarly())
        {
            PassOn(early);
            _inbound.Arrive(early);
        }

        if (_inboundEnded is not null)
            Finish();
    }

    private void TakeOver(Takeover takeover)
    {
        Phase = IncarnationPhase.Bound;
        _peer = takeover.Peer;
        _nextOutbound = takeover.NextOutbound;
        _inbound = new Inbound(takeover.NextInbound);
        _inboundEnded = takeover.Ended;
        _outboundEnded = takeover.Ended is not null;
        _queue.TakeAll(takeover.Queue);
        _effects.Mind(_peer);
        if (!_outboundEnded)
            _effects.Tell(_peer, new MovedEntry(_nextOutbound++, _effects.Self, _predecessor!));
        while (_waiting.TryDequeue(out var message))
            Receive(message);
    }

    private void ForwardUpTo(long lastNumber)
    {
        _lastForwarded = lastNumber;
        FinishForwardingIfDone();
    }

    private void FinishForwardingIfDone()
    {
        if (_inbound.NextExpected > _lastForwarded)
            Finish();
    }

    private void CloseSide(LossReason reason, bool deliverQueued, Backlog undelivered)
    {
        _closeReason = reason;
        _deliverQueued = deliverQueued && _enabled;
        _enabled = _deliverQueued;
        Phase = IncarnationPhase.Closed;
        LoseAll(_returned);
        LoseAll(undelivered);
        LoseAll(_queue);
        EndOutbound(closing: true, reason);
        FinishClosedIfDone();
    }

    private void EndOutbound(bool closing, LossReason reason)
    {
        if (_outboundEnded)
            return;
        _outboundEnded = true;
        _effects.Tell(_peer, new EndEntry(_nextOutbound++, closing, reason));
    }

    private void FinishClosedIfDone()
    {
        if (_inboundEnded is null || _recalling)
            return;
        if (_handedOver)
            Recall();
        else
            Finish();
    }

    private void LoseAll(Backlog entries)
    {
        while (entries.TryTake(out var entry))
        {
            if (entry is MessageEntry message)
                _effects.Lose(message, _closeReason);
        }
    }

    private bool IsSevered => _inboundEnded == LossReason.NodeLost;

    private void OnLoss(ILoss loss)
    {
        if (_predecessor is not null && loss.Covers(_predecessor))
            _predecessorLost = true;
        if (Phase == IncarnationPhase.Forwarding)
        {
            OnLossWhileForwarding(loss);
            return;
        }

        if (loss.Covers(_peer))
            Sever();
        else
            SeverIfPredecessorKeptSome();
        if (Phase == IncarnationPhase.Shipped && (_successor is null ? _carriedTo is not null && loss.CoversNode(_carriedTo) : loss.Covers(_successor)))
            StrandSide(LossReason.NodeLost, takenOver: _successor is not null);
    }

    // The other side reads on until the move that it may not have read yet; if it has, it knows itself where its peer was.
    private void OnLossWhileForwarding(ILoss loss)
    {
        if (loss.Covers(_successor!))
        {
            EndOutbound(closing: true, LossReason.NodeLost);
            RefuseAll(_movesPassedOn);
            Finish();
        }
        else if (loss.Covers(_peer))
        {
            Finish();
        }
        else
        {
            SeverIfPredecessorKeptSome();
        }
    }

    private void OnRerouted(long number)
    {
        _lastByPredecessor = number;
        SeverIfPredecessorKeptSome();
    }

    private void SeverIfPredecessorKeptSome()
    {
        if (_predecessorLost && _inbound.NextExpected <= _lastByPredecessor)
            Sever();
    }

    private void Sever()
    {
        if (Phase == IncarnationPhase.Forwarding)
        {
            _effects.Tell(_successor!, Severed.Instance);
            Finish();
            return;
        }

        if (IsSevered)
            return;
        var wasOpen = _inboundEnded is null;
        _inboundEnded = LossReason.NodeLost;
        _outboundEnded = true;
        _effects.Tell(_peer, Severed.Instance);
        RefuseAll(_inbound.TakeEarly());
        if (Phase == IncarnationPhase.Closed)
            FinishClosedIfDone();
        else if (wasOpen)
            QueueEnd(new EndEntry(0, Closing: true, LossReason.NodeLost));
    }

    private void RefuseAll(IReadOnlyList<PortEntry> early)
    {
        foreach (var entry in early)
            Refuse(entry);
    }

    // An entry behind a gap. Its sender may know us by another way than the one that we know of.
    private void Refuse(PortEntry entry)
    {
        if (entry is MessageEntry message)
            _effects.Lose(message, LossReason.NodeLost);
        else if (entry is MovedEntry moved)
            RefuseMove(moved);
    }

    // Neither the one that has moved nor the one that forwards for it may wait for an answer.
    private void RefuseMove(MovedEntry moved)
    {
        _effects.Tell(moved.Successor, Severed.Instance);
        _effects.Tell(moved.Forwarder, Severed.Instance);
    }

    // What the side was is lost with the incarnation before this one.
    private void AdoptNothing()
    {
        var queue = _isCloseFired ? new Backlog() : Backlog.Of(new EndEntry(0, Closing: true, LossReason.NodeLost));
        TakeOver(new Takeover(ActorRefs.Nobody, 1, 1, queue, LossReason.NodeLost));
        if (Phase == IncarnationPhase.Bound)
            HandOverQueue();
    }

    private void OnCarried(Carried carried)
    {
        if (carried.Hops <= _hops)
            return;
        _hops = carried.Hops;
        _carriedTo = carried.Node;
        _effects.Mind(carried.Node);
    }

    private void StrandSide(LossReason reason, bool takenOver = false)
    {
        if (Phase == IncarnationPhase.Shipped && (_successor is null || takenOver))
            CloseSide(reason, deliverQueued: false, new Backlog());
    }

    private void Finish()
    {
        Phase = IncarnationPhase.Finished;
        _effects.Finish();
    }
}
