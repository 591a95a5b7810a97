using System.Text;
using Hocon.Tree;

namespace Hocon.Reading;

/// <summary>Reads path expressions: unquoted text split at dots, and quoted text in which a dot means nothing.</summary>
internal static class KeyReader
{
    /// <summary>Reads the path expression at the cursor, up to a character that cannot be part of it.</summary>
    /// <param name="cursor">Where to read.</param>
    /// <param name="role">What the message calls it when there is none, for example "a key".</param>
    public static KeyPath Read(Cursor cursor, string role)
    {
        cursor.TakeBlanks();
        var keys = new List<string>();
        var start = cursor.Position;
        while (true)
        {
            keys.Add(ReadKey(cursor, role, start, first: keys.Count == 0));
            if (cursor.Peek() != '.')
                break;
            cursor.Take();
        }

        return KeyPath.Of(keys);
    }

    private static string ReadKey(Cursor cursor, string role, Position start, bool first)
    {
        var key = new StringBuilder();
        var any = false;
        while (true)
        {
            var blanks = cursor.TakeBlanks();
            var quoted = cursor.Peek() == '"';
            if (!quoted && !AtUnquoted(cursor))
                break;

            // Blanks within a key belong to it, those around it do not.
            if (any)
                key.Append(blanks);
            key.Append(quoted ? QuotedReader.Read(cursor) : ReadUnquoted(cursor));
            any = true;
        }

        if (any)
            return key.ToString();

        if (first && cursor.Peek() != '.')
            throw new HoconParserException(start, $"{role} is expected here, not {cursor.Found}");
        throw new HoconParserException(start, $"{role} has a dot with nothing on one side of it; an empty key is written \"\"");
    }

    private static string ReadUnquoted(Cursor cursor)
    {
        var text = new StringBuilder();
        while (AtUnquoted(cursor))
            text.Append(cursor.Take());
        return text.ToString();
    }

    private static bool AtUnquoted(Cursor cursor)
    {
        var c = cursor.Peek();
        return !cursor.AtEnd && c != '.' && Characters.IsUnquoted(c) && !Characters.IsWhitespace(c)
            && !cursor.AtComment && !(c == '+' && cursor.Peek(1) == '=');
    }
}
