using System.Collections.Immutable;

namespace Messaging.Profiles;

/// <summary>The choices where the standard is silent or engines differ. Immutable, printed with each run, part of what a replay needs.</summary>
public sealed record MessagingProfile
{
    /// <summary>The text of the HTML Standard.</summary>
    public static readonly MessagingProfile Html = new() { Name = "html" };

    /// <summary>Chromium: a port that closes drops what waits for it, and nobody is told of the close.</summary>
    public static readonly MessagingProfile Chromium = new() { Name = "chromium", DeliverQueuedAfterClose = false, CloseEvent = CloseEventPolicy.None };

    /// <summary>Firefox: what waits for a port that closes is still delivered, and nobody is told of the close.</summary>
    public static readonly MessagingProfile Firefox = new() { Name = "firefox", CloseEvent = CloseEventPolicy.None };

    /// <summary>Node.js: both sides are told of a close in band, a listener starts its port, and every port is a source of its own.</summary>
    public static readonly MessagingProfile Node = new()
    {
        Name = "node",
        DeliverQueuedAfterClose = false,
        CloseEvent = CloseEventPolicy.BothSides,
        SharedUnshippedOrder = false,
        ListenerStartsPort = true,
    };

    /// <summary>All profiles that have a name, the default first.</summary>
    public static readonly ImmutableArray<MessagingProfile> All = [Html, Chromium, Firefox, Node];

    public required string Name { get; init; }

    /// <summary>Whether messages that were posted to a started port before it closed are still delivered (whatwg/html#5765).</summary>
    public bool DeliverQueuedAfterClose { get; init; } = true;

    /// <summary>Who is told that a port has closed (whatwg/html#1766, #10201, #12797).</summary>
    public CloseEventPolicy CloseEvent { get; init; } = CloseEventPolicy.TaskOnPeer;

    /// <summary>Whether never-shipped ports of one event loop share one order (whatwg/html#2453).</summary>
    public bool SharedUnshippedOrder { get; init; } = true;

    /// <summary>Whether adding a listener for messages starts a port, as setting <c>onmessage</c> does everywhere.</summary>
    public bool ListenerStartsPort { get; init; }

    /// <summary>Whether a transfer list that fails half-way has moved its first half. Of agents in C#; scripts follow the standard.</summary>
    public PartialTransfer PartialTransfer { get; init; } = PartialTransfer.Kept;

    /// <summary>
    /// How many documents of one window are kept as they were when it goes elsewhere, so that they can come back; 0 keeps none (HTML
    /// Standard 7.4.6.1, back/forward cache).
    /// </summary>
    public int BackForwardCacheSize { get; init; }

    /// <summary>How long a shared worker outlives its last client, so that it survives a navigation from one of its pages to another.</summary>
    public TimeSpan SharedWorkerBetweenLoads { get; init; } = TimeSpan.Zero;

    /// <summary>Whether a broadcast channel hears what is posted as soon as it was made (whatwg/html#7267, #5327).</summary>
    public BroadcastRegistration BroadcastRegistration { get; init; } = BroadcastRegistration.Linearizable;
}
