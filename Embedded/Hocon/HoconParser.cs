using Hocon.Including;
using Hocon.Reading;

namespace Hocon;

/// <summary>Reads HOCON text.</summary>
public sealed class HoconParser
{
    /// <summary>Reads a text: an object, with or without its braces, or a list. Substitutions are replaced.</summary>
    /// <param name="text">HOCON.</param>
    /// <param name="includeCallback">Finds the text of includes. Without it, includes are files, by a name relative to the current
    /// folder.</param>
    /// <exception cref="HoconParserException">The text is not valid; the message begins with line and column.</exception>
    public static HoconRoot Parse(string text, HoconIncludeCallbackAsync? includeCallback = null)
    {
        IIncluder includer = includeCallback is null ? FileIncluder.CurrentFolder : new CallbackIncluder(includeCallback);
        return new HoconRoot(new HoconValue(Read(new Document(text, null, includer))));
    }

    internal static Tree.Node Read(Document document) => string.IsNullOrWhiteSpace(document.Text)
        ? throw new HoconParserException(new Position(document.Name, 1, 1), "the text is empty; an empty object is written {}")
        : SettingsReader.Read(document);
}
