using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Hocon.Reading;

/// <summary>Reads strings in quotes: as JSON has them, and the verbatim form in triple quotes ("Multi-line strings").</summary>
internal static class QuotedReader
{
    private const string Triple = "\"\"\"";

    /// <summary>Reads the string that begins at the cursor, which stands on a quote.</summary>
    public static string Read(Cursor cursor) => cursor.StartsWith(Triple) ? ReadTriple(cursor) : ReadSingle(cursor);

    /// <summary>Reads the string that begins at the cursor, if it is one.</summary>
    public static bool TryRead(Cursor cursor, [NotNullWhen(true)] out string? text)
    {
        try
        {
            text = Read(cursor);
            return true;
        }
        catch (HoconParserException)
        {
            text = null;
            return false;
        }
    }

    private static string ReadSingle(Cursor cursor)
    {
        var start = cursor.Position;
        cursor.Take();
        var text = new StringBuilder();
        while (true)
        {
            if (cursor.AtEnd || cursor.Peek() == '\n')
                throw new HoconParserException(start,
                    "this string has no closing quote on its line; a string of several lines needs triple quotes");

            var c = cursor.Take();
            if (c == '"')
                return text.ToString();
            text.Append(c == '\\' ? ReadEscape(cursor) : c);
        }
    }

    private static char ReadEscape(Cursor cursor)
    {
        var found = cursor.Found;
        var escaped = cursor.Peek() switch
        {
            '"' => '"',
            '\\' => '\\',
            '/' => '/',
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => 'u',
            _ => Cursor.End,
        };
        if (escaped == Cursor.End)
            cursor.Fail($"a backslash must be followed by one of \" \\ / b f n r t u, not by {found}");
        cursor.Take();
        return escaped == 'u' ? ReadCodeUnit(cursor) : escaped;
    }

    private static char ReadCodeUnit(Cursor cursor)
    {
        Span<char> digits = stackalloc char[4];
        for (var i = 0; i < digits.Length; i++)
        {
            if (!char.IsAsciiHexDigit(cursor.Peek()))
                cursor.Fail($"\\u needs four hexadecimal digits, not {cursor.Found}");
            digits[i] = cursor.Take();
        }

        return (char)ushort.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
    }

    private static string ReadTriple(Cursor cursor)
    {
        var start = cursor.Position;
        cursor.Skip(Triple.Length);
        var text = new StringBuilder();
        while (!cursor.StartsWith(Triple))
        {
            if (cursor.AtEnd)
                throw new HoconParserException(start, "this string has no closing triple quotes");
            text.Append(cursor.Take());
        }

        // The last three of a run of quotes close the string; those before them belong to it.
        text.Append(cursor.TakeWhile(c => c == '"').AsSpan(Triple.Length));
        return text.ToString();
    }
}
