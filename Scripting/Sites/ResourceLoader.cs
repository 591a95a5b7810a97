using Messaging.Scripting.Urls;

namespace Messaging.Scripting.Sites;

/// <summary>
/// Answers absolute URLs: files of mapped sites, <c>data:</c>, <c>blob:</c> and <c>about:blank</c>. It is all that documents and workers
/// can load from. Thread-safe.
/// </summary>
public sealed class ResourceLoader(SiteMap sites)
{
    private const string Html = "text/html; charset=utf-8";

    /// <summary>The user agent's blob URLs.</summary>
    public BlobUrlStore Blobs { get; } = new();

    /// <summary>
    /// Held by an agent of the user agent while script of it runs that can reach shared memory, so that those who share it take turns.
    /// </summary>
    internal Lock SharingTurn { get; } = new();

    /// <summary>Loads what a URL leads to. The query of a file's URL has no part in finding it.</summary>
    /// <param name="href">An absolute URL.</param>
    public ResourceResult Load(string href) => UrlParser.Parse(href) is { } url
        ? Load(url)
        : ResourceResult.Failed(ResourceFailureKind.NotAUrl, "it is not an absolute URL");

    /// <summary>Loads the script of a worker, which may come from a blob URL that was revoked after the worker was asked for.</summary>
    /// <inheritdoc cref="Load(string)"/>
    public ResourceResult LoadForWorker(string href) =>
        UrlParser.Parse(href) is { Scheme: "blob" } url && Blobs.TakeHeld(url.HrefWithoutFragment) is { } entry ? Content(url, entry) : Load(href);

    /// <summary>A worker is asked for, and made later: see <see cref="BlobUrlStore.Hold"/>.</summary>
    public void HoldForWorker(string href)
    {
        if (UrlParser.Parse(href) is { Scheme: "blob" } url)
            Blobs.Hold(url.HrefWithoutFragment);
    }

    private ResourceResult Load(UrlRecord url) => url.Scheme switch
    {
        "http" or "https" => sites.Load(url),
        "data" => LoadData(url),
        "blob" => LoadBlob(url),
        "about" when url.Path == "blank" => new Resource(url.HrefWithoutFragment, default, TypeHeader(Html)),
        _ => ResourceResult.Failed(
            ResourceFailureKind.UnsupportedScheme, $"a {url.Scheme}: URL cannot be loaded; files of sites, data: and blob: URLs can"),
    };

    private static ResourceResult LoadData(UrlRecord url) => DataUrl.Read(url) is { } data
        ? new Resource(url.HrefWithoutFragment, data.Bytes, TypeHeader(data.Type.ToString()))
        : ResourceResult.Failed(ResourceFailureKind.MalformedData, "the data: URL has no comma, or its base64 is malformed");

    private ResourceResult LoadBlob(UrlRecord url) => Blobs.Find(url.HrefWithoutFragment) is { } entry
        ? Content(url, entry)
        : ResourceResult.Failed(ResourceFailureKind.UnknownBlob, "the blob: URL was revoked or never made");

    private static Resource Content(UrlRecord url, BlobUrlEntry entry) =>
        new(url.HrefWithoutFragment, entry.Bytes, entry.Type.Length == 0 ? HeaderList.Empty : TypeHeader(entry.Type));

    private static HeaderList TypeHeader(string type) => HeaderList.Empty.With("Content-Type", type);
}
