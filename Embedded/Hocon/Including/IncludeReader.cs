using Hocon.Reading;
using Hocon.Syntax;
using Hocon.Tree;

namespace Hocon.Including;

/// <summary>
/// Reads an include statement and what it includes: <c>include "name"</c>, <c>file("name")</c>, <c>classpath("name")</c>,
/// <c>url("name")</c>, each also within <c>required(...)</c>. A document that is not found counts as empty unless it is required.
/// </summary>
internal sealed class IncludeReader(Cursor cursor, Document document, ReadingScope scope)
{
    private const string Keyword = "include";

    /// <summary>Whether the unquoted key at the cursor is the reserved word.</summary>
    public bool AtInclude => cursor.StartsWith(Keyword) && !IsKeyCharacter(cursor.Peek(Keyword.Length));

    /// <summary>Reads the statement at the cursor and assigns what it includes to an object.</summary>
    /// <param name="target">The object that has the statement.</param>
    /// <param name="path">Where that object stands in this document.</param>
    public void ReadInto(ObjectTerm target, KeyPath path)
    {
        var position = cursor.Position;
        cursor.Skip(Keyword.Length);
        cursor.TakeBlanks();
        var required = TakeOpening("required(");
        var (kind, name) = ReadLocation();
        if (required)
            TakeClosing();

        var included = Find(position, kind, name);
        if (included is null)
        {
            if (required)
                throw new HoconParserException(position, $"the required include \"{name}\" was not found");
            return;
        }

        if (DocumentReader.Read(included, scope.Included(path)) is not ObjectTerm fields)
            throw new HoconParserException(position, $"the included \"{name}\" is a list; only an object can be included");
        target.Absorb(fields);
    }

    private Document? Find(Position position, HoconCallbackType kind, string name)
    {
        if (scope.IncludeNesting >= Limits.IncludeNesting)
            throw new HoconParserException(position,
                $"includes nest more than {Limits.IncludeNesting} deep; does \"{name}\" include itself?");
        try
        {
            return document.Includer.Find(kind, name);
        }
        catch (Exception cause) when (cause is not HoconParserException)
        {
            throw new HoconParserException(position, $"the include \"{name}\" could not be read: {cause.Message}", cause);
        }
    }

    private (HoconCallbackType Kind, string Name) ReadLocation()
    {
        if (cursor.Peek() == '"')
            return (HoconCallbackType.File, QuotedReader.Read(cursor));

        HoconCallbackType kind;
        if (TakeOpening("file("))
            kind = HoconCallbackType.File;
        else if (TakeOpening("classpath("))
            kind = HoconCallbackType.Resource;
        else if (TakeOpening("url("))
            kind = HoconCallbackType.Url;
        else
            throw new HoconParserException(
                cursor.Position,
                "after include, a name in quotes, file(...), classpath(...), url(...) or required(...) is expected, "
                + $"not {cursor.Found}; a key of that name stands in quotes");

        if (cursor.Peek() != '"')
            cursor.Fail($"a name in quotes is expected here, not {cursor.Found}");
        var name = QuotedReader.Read(cursor);
        TakeClosing();
        return (kind, name);
    }

    private bool TakeOpening(string opening)
    {
        if (!cursor.StartsWith(opening))
            return false;
        cursor.Skip(opening.Length);
        cursor.TakeBlanks();
        return true;
    }

    private void TakeClosing()
    {
        cursor.TakeBlanks();
        if (cursor.Peek() != ')')
            cursor.Fail($"')' is expected here, not {cursor.Found}");
        cursor.Take();
    }

    private static bool IsKeyCharacter(char c) => c is '.' or '-' or '_' || char.IsLetterOrDigit(c);
}
