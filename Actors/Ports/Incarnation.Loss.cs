using Akka.Actor;
using Messaging.Tracing;
using static Messaging.Ports.PortProtocol;

namespace Messaging.Ports;

/// <content>
/// What becomes of a side when a node is lost. Between nodes the streams rest on links that carry everything once and in order, or lose a
/// node. A lost node leaves gaps in streams, which nobody can fill: the side that finds one is severed, which ends both its directions where
/// its inbound one is still whole, and says so to the other side out of band.
/// </content>
public sealed partial class Incarnation
{
    private bool IsSevered => _inboundEnded == LossReason.NodeLost;

    private void OnLoss(ILoss loss)
    {
        if (Succession.Predecessor is { } predecessor && loss.Covers(predecessor))
            Succession.IsPredecessorLost = true;
        if (Phase == IncarnationPhase.Forwarding)
        {
            OnLossWhileForwarding(loss);
            return;
        }

        if (loss.Covers(_peer))
            Sever();
        else
            SeverIfPredecessorKeptSome();
        if (Phase == IncarnationPhase.Shipped && IsShippedSideLost(loss))
            StrandSide(LossReason.NodeLost, takenOver: Succession.Successor is not null);
    }

    private bool IsShippedSideLost(ILoss loss) => Succession.Successor is { } successor
        ? loss.Covers(successor)
        : Succession.CarriedTo is { } node && loss.CoversNode(node);

    // The other side reads on until the move that it may not have read yet; if it has, it knows itself where its peer was.
    private void OnLossWhileForwarding(ILoss loss)
    {
        if (loss.Covers(Succession.Successor!))
        {
            EndOutbound(closing: true, LossReason.NodeLost);
            RefuseAll(Succession.MovesPassedOn);
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
        Succession.LastByPredecessor = number;
        SeverIfPredecessorKeptSome();
    }

    private void SeverIfPredecessorKeptSome()
    {
        if (Succession.IsPredecessorLost && _inbound.NextExpected <= Succession.LastByPredecessor)
            Sever();
    }

    private void Sever()
    {
        if (Phase == IncarnationPhase.Forwarding)
        {
            _effects.Tell(Succession.Successor!, Severed.Instance);
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
        var queue = Succession.IsCloseFired ? new Backlog() : Backlog.Of(new EndEntry(0, Closing: true, LossReason.NodeLost));
        TakeOver(new Takeover(ActorRefs.Nobody, 1, 1, queue, LossReason.NodeLost));
        if (Phase == IncarnationPhase.Bound)
            HandOverQueue();
    }

    private void OnCarried(Carried carried)
    {
        if (carried.Hops <= Succession.Hops)
            return;
        Succession.Hops = carried.Hops;
        Succession.CarriedTo = carried.Node;
        _effects.Mind(carried.Node);
    }
}
