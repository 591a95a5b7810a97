using Hocon;

namespace Embedded.Tests.HoconDocuments;

/// <summary>Shows parsed documents as one line, so that a test states a whole result.</summary>
internal static class Documents
{
    /// <summary>The document without blanks and quotes and with its keys sorted, for example <c>{a:1,b:[x,null]}</c>.</summary>
    public static string Show(string hocon, HoconIncludeCallbackAsync? includes = null) => Show(HoconParser.Parse(hocon, includes).Value);

    public static string Show(HoconValue value) => value.Type switch
    {
        HoconType.Object => $"{{{string.Join(',', value.GetObject().OrderBy(field => field.Key, StringComparer.Ordinal).Select(Show))}}}",
        HoconType.Array => $"[{string.Join(',', value.GetArray().Select(Show))}]",
        _ => value.GetString() ?? "null",
    };

    /// <summary>Includes from texts by name; a name without text is not found.</summary>
    public static HoconIncludeCallbackAsync Named(params (string Name, string Text)[] texts) =>
        (_, name) => Task.FromResult(texts.FirstOrDefault(text => text.Name == name).Text ?? "");

    private static string Show(KeyValuePair<string, HoconField> field) => $"{field.Key}:{Show(field.Value.Value)}";
}
