namespace Messaging.Ports;

/// <summary>What an incarnation of a side is doing.</summary>
public enum IncarnationPhase
{
    /// <summary>It has announced itself to the incarnation before it and waits for what that one holds. Everything else waits too.</summary>
    Adopting,

    /// <summary>A live handle holds the side; entries are handed over when the queue is enabled.</summary>
    Bound,

    /// <summary>The side is in a record: entries are kept for whoever receives it.</summary>
    Shipped,

    /// <summary>The next incarnation has taken over; entries that still come this way are passed on.</summary>
    Forwarding,

    /// <summary>The side is closed and waits for the other side's last entry, so that nothing is lost without a reason.</summary>
    Closed,

    /// <summary>Nothing can come this way any more.</summary>
    Finished,
}
