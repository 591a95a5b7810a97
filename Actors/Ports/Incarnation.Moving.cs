using Akka.Actor;
using Messaging.Tracing;
using static Messaging.Ports.PortProtocol;

namespace Messaging.Ports;

/// <content>How a side passes from one incarnation to the next.</content>
public sealed partial class Incarnation
{
    private void ShipAway(Ship ship)
    {
        Phase = IncarnationPhase.Shipped;
        _enabled = false;
        Succession.Returned.TakeAll(ship.Undelivered);
        Recall();
    }

    private void TakeBack(Backlog undelivered)
    {
        if (Phase == IncarnationPhase.Closed)
            LoseAll(undelivered);
        else
            Succession.Returned.TakeAll(undelivered);
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
        else if (_succession?.Successor is not null)
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

        Succession.Successor = successor;
        _effects.Mind(successor);
        if (!_recalling && Phase == IncarnationPhase.Shipped)
            HandOn();
    }

    private void HandOn()
    {
        var queue = new Backlog();
        queue.TakeAll(Succession.Returned);
        if (_queue is not null)
            queue.TakeAll(_queue);
        _effects.Tell(Succession.Successor!, new Takeover(_peer, _nextOutbound, _inbound.NextExpected, queue, _inboundEnded));
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
        Queue.TakeAll(takeover.Queue);
        _effects.Mind(_peer);
        if (!_outboundEnded)
            _effects.Tell(_peer, new MovedEntry(_nextOutbound++, _effects.Self, Succession.Predecessor!));
        while (Succession.Waiting.TryDequeue(out var message))
            Receive(message);
    }

    private void Forward(PortEntry entry)
    {
        var isNext = _inbound.Arrive(entry);
        PassOn(entry);
        for (var passed = isNext ? entry : null; passed is not null; _inbound.TryNext(out passed))
        {
            if (passed is MovedEntry moved)
                _peer = moved.Successor;
        }

        FinishForwardingIfDone();
    }

    private void PassOn(PortEntry entry)
    {
        if (entry is MovedEntry moved)
            Succession.MovesPassedOn.Add(moved);
        _effects.Tell(Succession.Successor!, entry);
    }

    private void ForwardUpTo(long lastNumber)
    {
        Succession.LastForwarded = lastNumber;
        FinishForwardingIfDone();
    }

    private void FinishForwardingIfDone()
    {
        if (_inbound.NextExpected > Succession.LastForwarded)
            Finish();
    }

    private void StrandSide(LossReason reason, bool takenOver = false)
    {
        if (Phase == IncarnationPhase.Shipped && (_succession?.Successor is null || takenOver))
            CloseSide(reason, deliverQueued: false, Backlog.Empty);
    }
}
