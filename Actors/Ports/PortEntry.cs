using Akka.Actor;
using Messaging.Cloning;
using Messaging.Tracing;

namespace Messaging.Ports;

/// <summary>
/// One numbered entry of a direction of a channel. Messages, moves and the end of the direction share one numbering, so that whatever
/// route an entry takes, the receiver acts on it exactly where its sender put it.
/// </summary>
/// <param name="Number">Counted from 1 in each direction, without gaps; 0 until the port that sends the entry gives it a number.</param>
public abstract record PortEntry(long Number)
{
    /// <summary>Counted from 1 in each direction, without gaps; 0 until the port that sends the entry gives it a number.</summary>
    public long Number { get; internal set; } = Number;

    internal bool IsNumbered => Number > 0;

    /// <summary>What follows in the <see cref="Backlog"/> that the entry is in.</summary>
    internal PortEntry? Next { get; set; }

    /// <summary>Whether both say the same, wherever they wait.</summary>
    public virtual bool Equals(PortEntry? other) => other is not null && EqualityContract == other.EqualityContract && Number == other.Number;

    public override int GetHashCode() => HashCode.Combine(EqualityContract, Number);
}

/// <summary>
/// A message. Whoever owns a port posts one without a number at it; the port numbers it and sends it to the other side, the same object and
/// no copy of it, so that whoever has posted it must not keep it.
/// </summary>
/// <param name="Id">The message's identity in the trace.</param>
/// <param name="Record">The serialized message with the ports that travel in it.</param>
/// <param name="LoopOrder">
/// Where the message stands among all messages that its event loop posted on channels that never left it (HTML Standard 9.4.4, the
/// unshipped port message queue); null for a channel of which an end was moved.
/// </param>
public sealed record MessageEntry(long Number, MessageId Id, SerializedRecord Record, long? LoopOrder) : PortEntry(Number)
{
    // Places are counted from 1.
    private readonly long _place = LoopOrder ?? 0;

    /// <summary>A message to post.</summary>
    public MessageEntry(MessageId id, SerializedRecord record, long? loopOrder = null)
        : this(0, id, record, loopOrder)
    {
    }

    public long? LoopOrder => _place == 0 ? null : _place;
}

/// <summary>The sender's side moved: from now on send to <paramref name="Successor"/>, and tell the forwarder the last number sent its way.</summary>
/// <param name="Successor">The incarnation that posts this entry.</param>
/// <param name="Forwarder">The incarnation that it follows, which forwards until it has passed on the last entry sent to it.</param>
public sealed record MovedEntry(long Number, IActorRef Successor, IActorRef Forwarder) : PortEntry(Number);

/// <summary>The last entry of a direction: its sender posts nothing any more.</summary>
/// <param name="Closing">
/// True if the sender closed its side, so that the receiver's owner may be told; false if it only answers the receiver's own close.
/// </param>
/// <param name="Reason">Why the side that closed was closed: the reason of every message that is lost to it from then on.</param>
public sealed record EndEntry(long Number, bool Closing, LossReason Reason) : PortEntry(Number);
