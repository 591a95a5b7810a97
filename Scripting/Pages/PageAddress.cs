using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Messaging.Windows;

namespace Messaging.Scripting.Pages;

/// <summary>A document's URL, its parts, and what other URLs mean in it.</summary>
internal sealed class PageAddress(DocumentScope scope)
{
    private readonly Url _url = new(scope.Url);

    public string Href => scope.Url;

    /// <summary>Whether the page came over a connection that nobody can listen to, or from this machine.</summary>
    public bool IsSecure => _url.Scheme == "https" || _url.HostName is "localhost" or "127.0.0.1" or "[::1]";

    /// <summary>One part of the URL, in the order of <see cref="WindowOperation.UrlPart"/>.</summary>
    public string Part(int index) => index switch
    {
        0 => Href,
        1 => scope.Origin.ToString(),
        2 => $"{_url.Scheme}:",
        3 => _url.Host,
        4 => _url.HostName,
        5 => _url.Port,
        6 => _url.Host.Length == 0 ? Href[(_url.Scheme.Length + 1)..] : _url.PathName,
        7 => _url.Search,
        _ => _url.Hash,
    };

    /// <summary>The absolute form of a URL that stands in the document; null if it is none.</summary>
    public string? Resolve(string text, IHtmlDocument document)
    {
        var resolved = new Url(BaseOf(document), text);
        return resolved.IsInvalid ? null : resolved.Href;
    }

    private Url BaseOf(IHtmlDocument document)
    {
        var href = document.QuerySelector("base[href]")?.GetAttribute("href");
        return href is not null && new Url(_url, href) is { IsInvalid: false } given ? given : _url;
    }
}
