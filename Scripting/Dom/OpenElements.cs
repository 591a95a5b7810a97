using System.Collections.Frozen;

namespace Messaging.Scripting.Dom;

/// <summary>
/// How many elements a text of HTML leaves open within one another at the most, as far as its tags tell. The parser looks through all that are open
/// at each further one, so that its time grows with the square of that, though no tree becomes deeper than 512 elements.
/// </summary>
internal static class OpenElements
{
    /// <summary>The most with which a page is read.</summary>
    public const int Limit = 10_000;

    // What has no content, and what the next one of its kind closes.
    private static readonly FrozenSet<string> NeverDeep = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
        "li", "p", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "caption", "option", "optgroup", "rp", "rt");

    private static readonly FrozenSet<string> WithRawText = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NeverDeepByName = NeverDeep.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> WithRawTextByName = WithRawText.GetAlternateLookup<ReadOnlySpan<char>>();

    public static int MostIn(ReadOnlySpan<char> html)
    {
        int open = 0, most = 0;
        while (html.IndexOf('<') is >= 0 and var start)
        {
            html = html[(start + 1)..];
            if (html.StartsWith("!--"))
            {
                html = After(html, "-->");
                continue;
            }

            var isEnd = html is ['/', ..];
            var name = NameAt(isEnd ? html[1..] : html);
            if (name.IsEmpty || NeverDeepByName.Contains(name))
                continue;
            if (isEnd)
            {
                open = Math.Max(0, open - 1);
                continue;
            }

            if (WithRawTextByName.Contains(name))
                html = After(html, $"</{name}");
            else
                most = Math.Max(most, ++open);
        }

        return most;
    }

    private static ReadOnlySpan<char> NameAt(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsAsciiLetterOrDigit(text[length]))
            length++;
        return length > 0 && char.IsAsciiLetter(text[0]) ? text[..length] : [];
    }

    private static ReadOnlySpan<char> After(ReadOnlySpan<char> text, string end) =>
        text.IndexOf(end, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? text[(at + end.Length)..] : [];
}
