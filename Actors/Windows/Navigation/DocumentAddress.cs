using Messaging.Origins;
using Messaging.Sandboxing;

namespace Messaging.Windows.Navigation;

/// <summary>What the URL of a document means for it.</summary>
public static class DocumentAddress
{
    public const string Blank = "about:blank";
    public const string Srcdoc = "about:srcdoc";

    private const string ScriptScheme = "javascript:";

    /// <summary>Whether the document has no address of its own, so that it takes its origin and base URL from whoever made it.</summary>
    public static bool Inherits(string url) => WithoutFragment(url) is Blank or Srcdoc;

    /// <summary>Whether the URL is a script rather than an address. Such URLs are not run.</summary>
    public static bool IsScript(string url) => url.TrimStart().StartsWith(ScriptScheme, StringComparison.OrdinalIgnoreCase);

    /// <summary>The origin of a document (HTML Standard 7.4.5, determine the origin).</summary>
    /// <param name="inherited">The origin of whoever made the document; null if nobody did.</param>
    /// <param name="nextOpaque">Makes an opaque origin if one is needed.</param>
    public static Origin OriginOf(string url, Sandbox sandbox, Origin? inherited, Func<Origin> nextOpaque)
    {
        if (sandbox.Forbids(SandboxFlags.Origin))
            return nextOpaque();
        return (Inherits(url) ? inherited : Origin.TupleOf(url)) ?? nextOpaque();
    }

    /// <summary>
    /// Whether going from one URL to another stays in the document: they differ in nothing but the fragment, and the new one has one (HTML
    /// Standard 7.4.2.3.3).
    /// </summary>
    public static bool IsFragmentOf(string current, string next) =>
        next.Contains('#', StringComparison.Ordinal) && WithoutFragment(current) == WithoutFragment(next);

    /// <summary>
    /// What a document learns of where it was called from: the whole URL within an origin, the origin alone across origins, nothing if the
    /// caller has none to show or the way to the document is less safe (Referrer Policy, strict-origin-when-cross-origin).
    /// </summary>
    /// <param name="from">The URL of the calling document.</param>
    /// <param name="to">The URL of the document.</param>
    public static string ReferrerFor(string from, string to)
    {
        if (Origin.TupleOf(from) is not { } caller || (caller.Scheme == "https" && Origin.TupleOf(to) is { Scheme: "http" }))
            return "";
        return Inherits(to) || caller.Equals(Origin.TupleOf(to)) ? WithoutFragment(from) : $"{caller}/";
    }

    /// <summary>The fragment with its <c>#</c>; empty if there is none.</summary>
    internal static string FragmentOf(string url) => url[WithoutFragment(url).Length..];

    internal static string WithoutFragment(string url) => url.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at ? url[..at] : url;
}
