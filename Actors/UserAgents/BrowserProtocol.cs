using Messaging.Windows;

namespace Messaging.UserAgents;

/// <summary>What is said to the <see cref="BrowserActor"/>.</summary>
public static class BrowserProtocol
{
    /// <summary>Open a top-level window on a URL.</summary>
    public sealed record Open(string Url);

    /// <summary>The answer to <see cref="Open"/>: the window, whose document is still loading.</summary>
    public sealed record Opened(WindowRef Window);
}
