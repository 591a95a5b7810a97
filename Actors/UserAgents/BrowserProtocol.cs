using Messaging.Windows;

namespace Messaging.UserAgents;

/// <summary>What is said to the <see cref="BrowserActor"/>.</summary>
public static class BrowserProtocol
{
    /// <summary>Open a top-level window on a URL.</summary>
    public sealed record Open(string Url);

    /// <summary>The answer to <see cref="Open"/>: the window, whose document is still loading.</summary>
    public sealed record Opened(WindowRef Window);

    /// <summary>From a window: open another one, with the actor name that its opener has chosen.</summary>
    public sealed record OpenByScript(WindowPlace Place, WindowProtocol.Navigate Navigate);

    /// <summary>From a window: pass this on to a top-level window, which its opener knows by name alone.</summary>
    public sealed record ForWindow(string Name, object Message);

    /// <summary>End every top-level window in an orderly way, whoever opened it.</summary>
    public sealed record EndWindows
    {
        public static readonly EndWindows Instance = new();
    }
}
