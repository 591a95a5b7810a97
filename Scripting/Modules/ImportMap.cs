using Messaging.Scripting.Urls;

namespace Messaging.Scripting.Modules;

/// <summary>What the specifiers of imports mean (HTML Standard 8.1.5.2 and 8.1.6.3): several import maps, merged; the first one counts.</summary>
internal sealed class ImportMap
{
    private readonly SpecifierMap _imports = new();
    private readonly SortedDictionary<string, SpecifierMap> _scopes = new(LongestFirst.Instance);

    /// <summary>Adds an import map.</summary>
    /// <param name="json">Its text.</param>
    /// <param name="baseUrl">What relative URLs in it are relative to.</param>
    /// <exception cref="ImportMapException">It is no import map.</exception>
    public void Add(string json, UrlRecord baseUrl)
    {
        var map = ImportMapReader.Read(json, baseUrl);
        _imports.Add(map.Imports);
        foreach (var (prefix, imports) in map.Scopes)
        {
            if (!_scopes.TryGetValue(prefix, out var scope))
                _scopes.Add(prefix, scope = new SpecifierMap());
            scope.Add(imports);
        }
    }

    /// <summary>The absolute URL that a specifier means; null if it means none.</summary>
    /// <param name="specifier">What the import says.</param>
    /// <param name="baseUrl">The URL of the module or script that imports.</param>
    public string? Resolve(string specifier, UrlRecord baseUrl)
    {
        var asUrl = ResolveLikeUrl(specifier, baseUrl);
        var normalized = asUrl ?? specifier;
        var from = baseUrl.Href;
        foreach (var (prefix, imports) in _scopes)
        {
            if ((prefix == from || (prefix.EndsWith('/') && from.StartsWith(prefix, StringComparison.Ordinal)))
                && imports.TryResolve(normalized, out var inScope))
                return inScope;
        }

        return _imports.TryResolve(normalized, out var mapped) ? mapped : asUrl;
    }

    /// <summary>A specifier that is a URL, or relative in one of the three ways that are not bare names; null for any other.</summary>
    public static string? ResolveLikeUrl(string specifier, UrlRecord baseUrl) =>
        specifier.StartsWith('/') || specifier.StartsWith("./", StringComparison.Ordinal) || specifier.StartsWith("../", StringComparison.Ordinal)
            ? UrlParser.Parse(specifier, baseUrl)?.Href
            : UrlParser.Parse(specifier)?.Href;
}
