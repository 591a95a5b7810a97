using System.Text.Json;
using Messaging.Scripting.Urls;

namespace Messaging.Scripting.Modules;

/// <summary>Reads import maps (HTML Standard 8.1.5.2, "parse an import map string").</summary>
internal static class ImportMapReader
{
    public sealed record Parsed(
        IReadOnlyList<KeyValuePair<string, string?>> Imports,
        IReadOnlyList<KeyValuePair<string, IReadOnlyList<KeyValuePair<string, string?>>>> Scopes);

    /// <exception cref="ImportMapException">It is no import map.</exception>
    public static Parsed Read(string json, UrlRecord baseUrl)
    {
        using var document = Parse(json);
        var root = Object(document.RootElement, "an import map");
        var imports = root.TryGetProperty("imports", out var given) ? ReadImports(Object(given, "'imports'"), baseUrl) : [];
        var scopes = root.TryGetProperty("scopes", out var scoped) ? ReadScopes(Object(scoped, "'scopes'"), baseUrl) : [];
        return new Parsed(imports, scopes);
    }

    private static JsonDocument Parse(string json)
    {
        try
        {
            return JsonDocument.Parse(json);
        }
        catch (JsonException failure)
        {
            throw new ImportMapException(
                "SyntaxError", $"the import map is not JSON, at line {failure.LineNumber + 1}, column {failure.BytePositionInLine + 1} of it");
        }
    }

    private static JsonElement Object(JsonElement element, string what) => element.ValueKind == JsonValueKind.Object
        ? element
        : throw new ImportMapException("TypeError", $"{what} must be an object, but it is {element.ValueKind.ToString().ToLowerInvariant()}");

    private static List<KeyValuePair<string, string?>> ReadImports(JsonElement element, UrlRecord baseUrl)
    {
        var imports = new List<KeyValuePair<string, string?>>();
        // Of two properties with one name the last one counts, as for JSON.parse.
        foreach (var property in element.EnumerateObject().Reverse())
        {
            var specifier = ImportMap.ResolveLikeUrl(property.Name, baseUrl) ?? property.Name;
            if (specifier.Length > 0)
                imports.Add(new(specifier, ReadUrl(property.Value, specifier, baseUrl)));
        }

        return imports;
    }

    // An address that cannot be used blocks its specifier rather than leaving it to a less specific rule.
    private static string? ReadUrl(JsonElement value, string specifier, UrlRecord baseUrl)
    {
        var url = value.ValueKind == JsonValueKind.String ? ImportMap.ResolveLikeUrl(value.GetString()!, baseUrl) : null;
        return specifier.EndsWith('/') && url?.EndsWith('/') == false ? null : url;
    }

    private static List<KeyValuePair<string, IReadOnlyList<KeyValuePair<string, string?>>>> ReadScopes(JsonElement element, UrlRecord baseUrl)
    {
        var scopes = new List<KeyValuePair<string, IReadOnlyList<KeyValuePair<string, string?>>>>();
        foreach (var property in element.EnumerateObject())
        {
            var imports = ReadImports(Object(property.Value, $"the scope '{property.Name}'"), baseUrl);
            if (UrlParser.Parse(property.Name, baseUrl)?.Href is { } prefix)
                scopes.Add(new(prefix, imports));
        }

        return scopes;
    }
}
