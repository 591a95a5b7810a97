using Messaging.Scripting.Urls;

namespace Messaging.Scripting.Modules;

/// <summary>Specifiers and the URLs that they mean; one that ends in a slash stands for all that begin with it.</summary>
internal sealed class SpecifierMap
{
    private readonly SortedDictionary<string, string?> _urls = new(LongestFirst.Instance);

    /// <summary>Adds what is not there yet.</summary>
    public void Add(IEnumerable<KeyValuePair<string, string?>> urls)
    {
        foreach (var (specifier, url) in urls)
            _urls.TryAdd(specifier, url);
    }

    /// <summary>Finds what a specifier means.</summary>
    /// <param name="specifier">The specifier, resolved if it is like a URL.</param>
    /// <param name="url">Null if the map says that it means nothing.</param>
    /// <returns>Whether the map says anything of it.</returns>
    public bool TryResolve(string specifier, out string? url)
    {
        foreach (var (key, value) in _urls)
        {
            if (key == specifier)
            {
                url = value;
                return true;
            }

            if (!key.EndsWith('/') || !specifier.StartsWith(key, StringComparison.Ordinal))
                continue;
            url = value is null ? null : Within(value, specifier[key.Length..]);
            return true;
        }

        url = null;
        return false;
    }

    // A specifier must not lead out of the folder that its prefix stands for.
    private static string? Within(string folder, string rest) =>
        UrlParser.Parse(rest, UrlParser.Parse(folder))?.Href is { } url && url.StartsWith(folder, StringComparison.Ordinal) ? url : null;
}
