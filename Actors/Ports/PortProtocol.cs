using Akka.Actor;
using Messaging.Cloning;
using Messaging.Tracing;

namespace Messaging.Ports;

/// <summary>
/// Everything that is said to and by a <see cref="PortActor"/>. Between two incarnations of the two sides of a channel travel
/// <see cref="PortEntry">numbered entries</see>; the rest is said between an incarnation, its owner and its successor. A
/// <see cref="MessageEntry"/> without a number comes from the owner, who posts it.
/// </summary>
public static class PortProtocol
{
    /// <summary>First message to the incarnation of a new side: whom it is entangled with.</summary>
    public sealed record Entangle(PortId Port, IActorRef Peer);

    /// <summary>First message to the incarnation of a received side: which side it takes over, and from whom.</summary>
    public sealed record Adopt(PortId Port, int Generation, IActorRef From)
    {
        /// <summary>Whether the side has had its close event.</summary>
        public bool IsCloseFired { get; init; }
    }

    /// <summary>
    /// Messages of one direction at once, in order, each of which is meant as if it came alone: from the owner without numbers, who posts them;
    /// to the other side with numbers.
    /// </summary>
    public sealed class Batch : Backlog;

    /// <summary>From the owner: enable the port message queue. It stays enabled until the side moves.</summary>
    public sealed record Start
    {
        public static readonly Start Instance = new();
    }

    /// <summary>From the owner: the side is closed.</summary>
    /// <param name="Reason">Why messages that are not delivered any more are lost.</param>
    /// <param name="DeliverQueued">Whether messages posted before the other side learns of the close are still handed over.</param>
    /// <param name="Undelivered">What was handed over and will not be run.</param>
    public sealed record Close(LossReason Reason, bool DeliverQueued, Backlog Undelivered);

    /// <summary>From the owner: the side has been put into a record; keep its queue for the next incarnation.</summary>
    /// <param name="Undelivered">What was handed over and has not been run: it goes with the side.</param>
    public sealed record Ship(Backlog Undelivered);

    /// <summary>From the owner: this was handed over when the side was no longer bound here.</summary>
    public sealed record GiveBack(Backlog Undelivered);

    /// <summary>From whoever dropped the record that the side was in: nobody will ever receive it.</summary>
    public sealed record Strand
    {
        public static readonly Strand Instance = new();
    }

    /// <summary>To the owner: entries of an enabled side, to be run as tasks. A port lets them wait in the very backlog that it hands over.</summary>
    public sealed class HandOver(PortId port, int generation) : Backlog
    {
        /// <summary>A hand-over of what waits in another backlog, which is empty afterwards.</summary>
        public HandOver(PortId port, int generation, Backlog entries)
            : this(port, generation) => TakeAll(entries);

        public PortId Port { get; } = port;

        public int Generation { get; } = generation;

        public Backlog Entries => this;
    }

    /// <summary>To the owner of a port that is not started: its queue was full, and a message was lost.</summary>
    /// <param name="LoopOrder">The place that the message had, as in <see cref="MessageEntry"/>.</param>
    public sealed record Overflowed(PortId Port, int Generation, long? LoopOrder);

    /// <summary>To the owner: answer with <see cref="Recalled"/> once everything handed over before has been run, kept or given back.</summary>
    public sealed record Recall(PortId Port, int Generation);

    /// <summary>From the owner: the answer to <see cref="Recall"/>.</summary>
    public sealed record Recalled
    {
        public static readonly Recalled Instance = new();
    }

    /// <summary>From a new incarnation to the one before it: I embody the side now.</summary>
    public sealed record Announce(IActorRef Successor);

    /// <summary>From an incarnation to its successor: everything the side is.</summary>
    /// <param name="Peer">Where the side sends to.</param>
    /// <param name="NextOutbound">The number of the next entry it sends.</param>
    /// <param name="NextInbound">The number of the next entry it expects.</param>
    /// <param name="Queue">What has arrived in order and was not run.</param>
    /// <param name="Ended">Null while the channel is open; why the other side was closed once both directions have ended.</param>
    public sealed record Takeover(IActorRef Peer, long NextOutbound, long NextInbound, Backlog Queue, LossReason? Ended);

    /// <summary>To a shipped incarnation: the record that its side is in has left for a node.</summary>
    /// <param name="Hops">Which of its journeys that is; an earlier one says nothing any more.</param>
    public sealed record Carried(string Node, long Hops);

    /// <summary>
    /// To an incarnation whose predecessor is on another node: everything up to this number was sent to that one. If its node dies first,
    /// what it has not passed on is lost.
    /// </summary>
    public sealed record Rerouted(long Number);

    /// <summary>From the other side: a node was lost, and entries with it. What has arrived in order is all there is.</summary>
    public sealed record Severed
    {
        public static readonly Severed Instance = new();
    }

    /// <summary>What was sent to this actor has not reached it: it is not there any more.</summary>
    public sealed record Gone(IActorRef Actor) : ILoss
    {
        public bool Covers(IActorRef actor) => actor.Path.Equals(Actor.Path);

        public bool CoversNode(string node) => false;
    }

    /// <summary>To a forwarder: the last number that was sent its way.</summary>
    public sealed record LastNumber(long Number);
}
