using System.Buffers;

namespace Messaging.Scripting.Sites;

/// <summary>One line <c>Name: value</c> of a file with headers.</summary>
internal static class HeaderLine
{
    private static readonly SearchValues<char> NameLetters =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <exception cref="SiteFormatException">The line is not a header; the message names file and line.</exception>
    public static HeaderList AddTo(HeaderList headers, string line, string file, int number)
    {
        var colon = line.IndexOf(':');
        var name = colon < 0 ? "" : line[..colon].Trim();
        if (name.Length == 0 || name.AsSpan().ContainsAnyExcept(NameLetters))
            throw new SiteFormatException($"{file}, line {number}: '{line.Trim()}' is not a header; write it as 'Name: value'.");
        return headers.With(name, line[(colon + 1)..].Trim());
    }
}
