namespace Messaging.Profiles;

/// <summary>The choices where the standard is silent or engines differ. Immutable, printed with each run, part of what a replay needs.</summary>
public sealed record MessagingProfile
{
    /// <summary>The text of the HTML Standard.</summary>
    public static readonly MessagingProfile Html = new() { Name = "html" };

    public required string Name { get; init; }

    /// <summary>Whether messages that were posted to a started port before it closed are still delivered (whatwg/html#5765).</summary>
    public bool DeliverQueuedAfterClose { get; init; } = true;

    /// <summary>Whether a port is told when the other side closes, after every message posted before the close (whatwg/html#1766).</summary>
    public bool CloseEvent { get; init; } = true;

    /// <summary>Whether never-shipped ports of one event loop share one order (whatwg/html#2453).</summary>
    public bool SharedUnshippedOrder { get; init; } = true;
}
