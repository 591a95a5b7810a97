namespace Messaging.Scripting.Urls;

/// <summary>Words of a URL's path that mean something (URL Standard 4.1): drive letters, and one or two dots.</summary>
internal static class UrlLetters
{
    public static bool IsDrive(ReadOnlySpan<char> text) =>
        text.Length == 2 && char.IsAsciiLetter(text[0]) && text[1] is ':' or '|';

    public static bool IsNormalizedDrive(ReadOnlySpan<char> text) => text.Length == 2 && char.IsAsciiLetter(text[0]) && text[1] == ':';

    /// <summary>Whether a drive letter stands first, and not merely the start of a longer name.</summary>
    public static bool StartsWithDrive(ReadOnlySpan<char> text) =>
        text.Length >= 2 && IsDrive(text[..2]) && (text.Length == 2 || text[2] is '/' or '\\' or '?' or '#');

    public static bool IsSingleDot(ReadOnlySpan<char> segment) => segment is "." || segment.Equals("%2e", StringComparison.OrdinalIgnoreCase);

    public static bool IsDoubleDot(ReadOnlySpan<char> segment) => segment is ".."
        || segment.Equals(".%2e", StringComparison.OrdinalIgnoreCase)
        || segment.Equals("%2e.", StringComparison.OrdinalIgnoreCase)
        || segment.Equals("%2e%2e", StringComparison.OrdinalIgnoreCase);
}
