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
/// </summary>
public sealed partial class Incarnation
{
    private readonly IPortEffects _effects;
    private Inbound _inbound = new(nextExpected: 1);
    private IActorRef _peer;
    private long _nextOutbound = 1;

    // Made when there is something to keep: most ports wait empty for most of their lives.
    private HandOver? _queue;
    private Succession? _succession;
    private LossReason? _inboundEnded;
    private LossReason _closeReason;
    private bool _outboundEnded;
    private bool _enabled;
    private bool _handedOver;
    private bool _handsOverLater;
    private bool _recalling;
    private bool _deliverQueued;

    private Incarnation(PortId port, int generation, IActorRef peer, IPortEffects effects)
    {
        Port = port;
        Generation = generation;
        _peer = peer;
        _effects = effects;
    }

    /// <summary>The first incarnation of a new side.</summary>
    public static Incarnation Entangled(Entangle entangle, IPortEffects effects) =>
        new(entangle.Port, 0, entangle.Peer, effects) { Phase = IncarnationPhase.Bound };

    /// <summary>The incarnation of a side that arrived in a record. It announces itself to the one that shipped it.</summary>
    public static Incarnation Adopting(Adopt adopt, IPortEffects effects)
    {
        effects.Mind(adopt.From);
        effects.Tell(adopt.From, new Announce(effects.Self));
        return new(adopt.Port, adopt.Generation, ActorRefs.Nobody, effects)
        {
            Phase = IncarnationPhase.Adopting,
            _succession = new Succession { Predecessor = adopt.From, IsCloseFired = adopt.IsCloseFired },
        };
    }

    public PortId Port { get; }

    public int Generation { get; }

    public IncarnationPhase Phase { get; private set; }

    /// <summary>Why the side was closed; meaningful once it is.</summary>
    public LossReason CloseReason => _closeReason;

    /// <summary>The messages that wait in the side's queue, the oldest first.</summary>
    public IEnumerable<MessageEntry> Waiting => (_succession?.Returned.Messages ?? []).Concat(_queue?.Messages ?? []);

    private Succession Succession => _succession ??= new Succession();

    private HandOver Queue => _queue ??= new HandOver(Port, Generation);

    /// <summary>Takes in one message of <see cref="PortProtocol"/> or one <see cref="PortEntry"/>.</summary>
    /// <returns>False if the message is not part of the protocol.</returns>
    public bool Receive(object message)
    {
        if (Phase == IncarnationPhase.Adopting && message is not Takeover)
        {
            if (message is ILoss loss && loss.Covers(Succession.Predecessor!))
                AdoptNothing();
            else
                Succession.Waiting.Enqueue(message);
            return true;
        }

        switch (message)
        {
            case MessageEntry { IsNumbered: false } posted: Send(posted); break;
            case PortEntry entry: Arrive(entry); break;
            case Batch batch when batch.IsNumbered: ArriveAll(batch); break;
            case Batch batch: SendAll(batch); break;
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

    private void Enable()
    {
        if (Phase != IncarnationPhase.Bound || _enabled)
            return;
        _enabled = true;
        HandOverQueue();
    }

    private void HandOverQueue()
    {
        if (_queue is not { IsEmpty: false } entries)
            return;
        _queue = null;
        _handedOver = true;
        _effects.TellOwner(entries);
    }

    private void Arrive(PortEntry entry)
    {
        if (IsSevered)
        {
            Refuse(entry);
            return;
        }

        if (Phase == IncarnationPhase.Forwarding)
        {
            Forward(entry);
            return;
        }

        if (!_inbound.Arrive(entry))
            return;
        Read(entry);
        while (_inbound.TryNext(out var next))
        {
            if (IsSevered)
                Refuse(next);
            else
                Read(next);
        }
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

        if (HasNoRoom(message))
            return;
        Queue.Add(message);
        if (_enabled && !_handsOverLater)
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
        var deliverNow = Phase == IncarnationPhase.Bound && (_enabled || _queue is null or { IsEmpty: true });
        Queue.Add(end);
        if (deliverNow)
            HandOverQueue();
    }

    private void CloseSide(LossReason reason, bool deliverQueued, Backlog undelivered)
    {
        _closeReason = reason;
        _deliverQueued = deliverQueued && _enabled;
        _enabled = _deliverQueued;
        Phase = IncarnationPhase.Closed;
        LoseAll(_succession?.Returned);
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

    private void LoseAll(Backlog? entries)
    {
        while (entries is not null && entries.TryTake(out var entry))
        {
            if (entry is MessageEntry message)
                _effects.Lose(message, _closeReason);
        }
    }

    private void Finish()
    {
        Phase = IncarnationPhase.Finished;
        _effects.Finish();
    }
}
