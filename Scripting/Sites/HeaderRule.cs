namespace Messaging.Scripting.Sites;

/// <summary>Headers for the files whose path matches a pattern: <c>*</c> stands for any letters, <c>:name</c> for any but a slash.</summary>
internal sealed record HeaderRule(string Pattern, HeaderList Headers)
{
    public bool Matches(string path) => Matches(Pattern, path);

    // With one place to come back to: the last star and what it has taken so far.
    private static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> path)
    {
        int at = 0, place = 0, star = -1, taken = 0;
        while (place < path.Length)
        {
            if (at < pattern.Length && pattern[at] == '*')
            {
                star = at++;
                taken = place;
            }
            else if (at < pattern.Length && IsPlaceholder(pattern, at))
            {
                at = EndOfName(pattern, at);
                var slash = path[place..].IndexOf('/');
                place = slash < 0 ? path.Length : place + slash;
            }
            else if (at < pattern.Length && pattern[at] == path[place])
            {
                at++;
                place++;
            }
            else if (star >= 0)
            {
                at = star + 1;
                place = ++taken;
            }
            else
            {
                return false;
            }
        }

        return pattern[at..].TrimStart('*').IsEmpty;
    }

    private static bool IsPlaceholder(ReadOnlySpan<char> pattern, int at) =>
        pattern[at] == ':' && at + 1 < pattern.Length && char.IsAsciiLetter(pattern[at + 1]) && at > 0 && pattern[at - 1] == '/';

    private static int EndOfName(ReadOnlySpan<char> pattern, int at)
    {
        at++;
        while (at < pattern.Length && (char.IsAsciiLetterOrDigit(pattern[at]) || pattern[at] == '_'))
            at++;
        return at;
    }
}
