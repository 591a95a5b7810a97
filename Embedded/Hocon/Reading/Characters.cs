using System.Globalization;

namespace Hocon.Reading;

/// <summary>The character classes of HOCON ("Whitespace", "Unquoted strings").</summary>
internal static class Characters
{
    private const string NeverUnquoted = "$\"{}[]:=,#`^?!@*&\\";

    /// <summary>Whether a character may stand in an unquoted string. A plus sign may, unless "=" follows.</summary>
    public static bool IsUnquoted(char c) => !NeverUnquoted.Contains(c);

    public static bool IsWhitespace(char c) => c switch
    {
        ' ' or '\t' or '\n' or '\r' or '\v' or '\f' => true,
        >= '\u001c' and <= '\u001f' => true,
        '\ufeff' => true,
        < '\u0080' => false,
        _ => char.GetUnicodeCategory(c) is
            UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator,
    };
}
