using AngleSharp.Html.Dom;
using Messaging.Scripting.Hosting;
using Messaging.Scripting.Urls;
using Messaging.Windows;

namespace Messaging.Scripting.Sites;

/// <summary>A document's URL, its parts, and what other URLs mean in it.</summary>
internal sealed class PageAddress(DocumentScope scope) : AgentAddress(scope)
{
    private IHtmlDocument? _document;

    /// <summary>
    /// The document's base URL (HTML Standard 2.4.3): that of its first <c>base</c> element with an address, or else its own, or that of its
    /// maker if it has none.
    /// </summary>
    public override UrlRecord Base
    {
        get
        {
            var own = scope.BaseUrl == scope.Url ? Own : UrlParser.Parse(scope.BaseUrl) ?? Own;
            var href = _document?.QuerySelector("base[href]")?.GetAttribute("href");
            return href is not null && UrlParser.Parse(href, own) is { Scheme: not ("data" or "javascript") } given ? given : own;
        }
    }

    /// <summary>The window that links and forms lead to if they do not say; empty for the document's own.</summary>
    public string DefaultTarget => _document?.QuerySelector("base[target]")?.GetAttribute("target") ?? "";

    /// <summary>Whether scripts may give the document another URL (HTML Standard 7.4.4): of its site, or else in its fragment alone.</summary>
    public bool CanBecome(string href)
    {
        if (UrlParser.Parse(href) is not { } url || url.Scheme != Own.Scheme || url.HostAndPort != Own.HostAndPort
            || url.Username != Own.Username || url.Password != Own.Password)
            return false;
        return url.Scheme is "http" or "https" || url.HrefWithoutFragment == Own.HrefWithoutFragment;
    }

    /// <summary>The document is there, and may have such an element from now on.</summary>
    public void Begin(IHtmlDocument document) => _document = document;
}
