using Messaging.Sandboxing;

namespace Messaging.Windows.Navigation;

/// <summary>How windows stand to each other. A frame is a child of the window that embeds it, so their paths say it all.</summary>
public static class WindowTree
{
    /// <summary>Whether one window embeds the other, directly or through others.</summary>
    public static bool IsAncestor(WindowRef ancestor, WindowRef window) =>
        window.Path.StartsWith($"{ancestor.Path}/", StringComparison.Ordinal);

    /// <summary>Whether a window is embedded by no other: then it is a child of the user agent.</summary>
    /// <param name="userAgent">The path of the user agent.</param>
    public static bool IsTopLevel(WindowRef window, string userAgent) => window.Path == $"{userAgent}/{window.Name}";

    /// <summary>
    /// Whether a sandboxed document may navigate a window (HTML Standard 7.4.2.4, allowed by sandboxing to navigate).
    /// </summary>
    /// <param name="source">The document's window.</param>
    /// <param name="sandbox">The document's flags.</param>
    /// <param name="isTargetTopLevel">Whether the target is embedded by no window.</param>
    /// <param name="hasOpened">Whether the source opened the target, which makes it the one navigator that a sandbox permits.</param>
    /// <param name="byPerson">Whether a person acted on the document.</param>
    public static bool MayNavigate(WindowRef source, Sandbox sandbox, WindowRef target, bool isTargetTopLevel, bool hasOpened, bool byPerson)
    {
        if (source.Path == target.Path || IsAncestor(source, target))
            return true;
        if (IsAncestor(target, source))
        {
            return !isTargetTopLevel || !sandbox.Forbids(
                byPerson ? SandboxFlags.TopNavigationWithActivation : SandboxFlags.TopNavigationWithoutActivation);
        }

        return (isTargetTopLevel && hasOpened) || !sandbox.Forbids(SandboxFlags.Navigation);
    }
}
