using Akka.Actor;

namespace Messaging.Ports;

/// <summary>
/// What an incarnation has to do with the one before it and the one after it. Most have neither, so this is made when it is needed.
/// </summary>
internal sealed class Succession
{
    /// <summary>The incarnation that shipped the side; null for the first one.</summary>
    public IActorRef? Predecessor { get; init; }

    /// <summary>Whether the side had had its close event when it was shipped.</summary>
    public bool IsCloseFired { get; init; }

    /// <summary>What came before the predecessor had handed on what it holds.</summary>
    public Queue<object> Waiting { get; } = new();

    /// <summary>What the owner had been handed and gave back, which goes before everything that came later.</summary>
    public Backlog Returned { get; } = new();

    /// <summary>The incarnation that takes the side over; null until it has announced itself.</summary>
    public IActorRef? Successor { get; set; }

    /// <summary>The number of the last entry to pass on to the successor, once the other side has told it.</summary>
    public long LastForwarded { get; set; } = long.MaxValue;

    /// <summary>Moves of the other side that the successor was sent.</summary>
    public List<MovedEntry> MovesPassedOn { get; } = [];

    /// <summary>The node that the record with the side in it has left for; null if it has not left.</summary>
    public string? CarriedTo { get; set; }

    /// <summary>Which of the record's journeys that was.</summary>
    public long Hops { get; set; }

    /// <summary>The last number that was sent to the predecessor on another node, as far as the other side has told it.</summary>
    public long LastByPredecessor { get; set; }

    /// <summary>True once the predecessor is gone with its node: what it has not passed on does not come any more.</summary>
    public bool IsPredecessorLost { get; set; }
}
