using Hocon.Including;
using Hocon.Resolving;
using Hocon.Tree;

namespace Hocon.Reading;

/// <summary>From text to values: reads a document with its includes, merges it and replaces its substitutions.</summary>
internal static class SettingsReader
{
    /// <exception cref="HoconParserException">The text, or what it includes, is not valid HOCON.</exception>
    public static Node Read(Document document)
    {
        var scope = new ReadingScope();
        var root = DocumentReader.Read(document, scope);
        return Resolver.Resolve(root, scope.Characters);
    }

    /// <summary>Reads a document that must be an object.</summary>
    public static ObjectNode ReadObject(Document document) =>
        Read(document) as ObjectNode
        ?? throw new HoconParserException(new Position(document.Name, 1, 1), "settings must be an object, but this document is a list");
}
