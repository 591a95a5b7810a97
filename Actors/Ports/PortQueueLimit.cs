namespace Messaging.Ports;

/// <summary>
/// How many messages may wait at a port. An extension: the standard knows no limit, and without one of these there is none. Whatever is lost
/// to it is lost for <see cref="Tracing.LossReason.Overflow"/>.
/// </summary>
public sealed record PortQueueLimit
{
    /// <param name="maxMessages">
    /// From 1 up: how many messages may wait, in the port's actor while the port is not started or is in a message, and at its owner once it is
    /// started.
    /// </param>
    /// <param name="whenFull">What happens to one more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is less than one message, or the policy is none.</exception>
    public PortQueueLimit(int maxMessages, OverflowPolicy whenFull = OverflowPolicy.Refuse)
    {
        if (maxMessages < 1)
            throw new ArgumentOutOfRangeException(nameof(maxMessages), maxMessages, "The limit of a port's queue is one message or more.");
        if (!Enum.IsDefined(whenFull))
            throw new ArgumentOutOfRangeException(nameof(whenFull), whenFull, "There is no such policy.");
        MaxMessages = maxMessages;
        WhenFull = whenFull;
    }

    public int MaxMessages { get; }

    public OverflowPolicy WhenFull { get; }
}
