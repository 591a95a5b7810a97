using Messaging.Scripting.Sites;

namespace Messaging.Scripting.Globals;

/// <summary>What a fetch came to, as its script may see it (Fetch Standard 2.2.6).</summary>
/// <param name="Type">basic, cors or opaque.</param>
internal sealed record FetchResponse(string Type, int Status, string StatusText, string Url, HeaderList Headers, ReadOnlyMemory<byte> Body)
{
    private const string Exposing = "Access-Control-Expose-Headers";

    private static readonly string[] AlwaysExposed =
        ["cache-control", "content-language", "content-length", "content-type", "expires", "last-modified", "pragma"];

    /// <summary>What a script of another origin sees: the content, and the headers that are always exposed or said to be.</summary>
    public FetchResponse ForOtherOrigin()
    {
        string[] exposed = [.. (Headers.Get(Exposing) ?? "").Split(',').Select(name => name.Trim())];
        var headers = HeaderList.Empty;
        foreach (var (name, value) in Headers.Entries)
        {
            if (exposed.Contains("*") || AlwaysExposed.Concat(exposed).Contains(name, StringComparer.OrdinalIgnoreCase))
                headers = headers.With(name, value);
        }

        return this with { Type = "cors", Headers = headers };
    }

    /// <summary>What a script of another origin sees that did not ask for more: that there is an answer.</summary>
    public FetchResponse Opaque() => new("opaque", 0, "", "", HeaderList.Empty, default);

    /// <summary>The lines of <see cref="FetchOperation.FetchResource"/>.</summary>
    public override string ToString() =>
        string.Join('\n', [Type, $"{Status}", StatusText, Url, .. Headers.Entries.Select(header => $"{header.Key}: {header.Value}")]);
}
