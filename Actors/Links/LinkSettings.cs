namespace Messaging.Links;

/// <summary>How a link goes about losses.</summary>
public sealed record LinkSettings
{
    /// <summary>How many frames may be under way without being acknowledged; what is sent beyond that waits.</summary>
    public int Window { get; init; } = 1024;

    /// <summary>How many bytes of messages are gathered, at most, before they are sent together.</summary>
    public int LargestBundle { get; init; } = 64 * 1024;

    /// <summary>How long what has arrived may go without an acknowledgement, so that something the other way can carry it.</summary>
    public TimeSpan AcknowledgeAfter { get; init; } = TimeSpan.FromMilliseconds(20);

    /// <summary>How many frames may arrive without one: well below <see cref="Window"/>, so that nobody waits for it.</summary>
    public int MostUnacknowledged { get; init; } = 256;

    /// <summary>How long to wait for an acknowledgement before a frame is sent again. Each further time it is twice as long.</summary>
    public TimeSpan ResendAfter { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>The longest time between two tries.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(5);
}
