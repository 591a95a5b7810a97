using AngleSharp.Html.Dom;
using Messaging.Scripting.Urls;
using Messaging.Windows;

namespace Messaging.Scripting.Sites;

/// <summary>A document's URL, its parts, and what other URLs mean in it.</summary>
internal sealed class PageAddress(DocumentScope scope)
{
    private const string Blank = "about:blank";

    private readonly UrlRecord _url = UrlParser.Parse(scope.Url) ?? UrlParser.Parse(Blank)!;

    public string Href => scope.Url;

    /// <summary>Whether the page came over a connection that nobody can listen to, or from this machine.</summary>
    public bool IsSecure => _url.Scheme == "https" || _url.Host is "localhost" or "127.0.0.1" or "[::1]";

    /// <summary>One part of the URL, by its number in <see cref="UrlPart"/>.</summary>
    public string Part(int index) => UrlParts.Of(_url, (UrlPart)index);

    /// <summary>The absolute form of a URL that stands in the document; null if it is none.</summary>
    public string? Resolve(string text, IHtmlDocument document) => UrlParser.Parse(text, BaseOf(document))?.Href;

    /// <summary>The document's base URL (HTML Standard 2.4.3): that of its first <c>base</c> element with an address, or its own.</summary>
    public UrlRecord BaseOf(IHtmlDocument document)
    {
        var href = document.QuerySelector("base[href]")?.GetAttribute("href");
        return href is not null && UrlParser.Parse(href, _url) is { Scheme: not ("data" or "javascript") } given ? given : _url;
    }
}
