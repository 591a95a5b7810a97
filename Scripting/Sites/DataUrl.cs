using System.Text;
using Messaging.Scripting.Urls;

namespace Messaging.Scripting.Sites;

/// <summary>The content of <c>data:</c> URLs (Fetch Standard 6).</summary>
internal static class DataUrl
{
    private const string Prefix = "data:";
    private const string Base64Word = "base64";

    /// <returns>Type and bytes; null if the URL has no comma or its base64 is none.</returns>
    public static (MimeType Type, byte[] Bytes)? Read(UrlRecord url)
    {
        var text = url.HrefWithoutFragment.AsSpan(Prefix.Length);
        var comma = text.IndexOf(',');
        if (comma < 0)
            return null;
        var type = text[..comma].Trim(' ');
        var bytes = PercentCoding.Decode(text[(comma + 1)..]);
        if (EndsInBase64(type, out var rest))
        {
            type = rest;
            if (ForgivingBase64.Decode(Encoding.Latin1.GetString(bytes)) is not { } decoded)
                return null;
            bytes = decoded;
        }

        var written = type is [';', ..] ? $"text/plain{type}" : type.ToString();
        return (MimeType.Parse(written) ?? MimeType.PlainText, bytes);
    }

    /// <summary>Whether the type ends in a semicolon, blanks and the word, which is then not part of it.</summary>
    private static bool EndsInBase64(ReadOnlySpan<char> type, out ReadOnlySpan<char> rest)
    {
        rest = default;
        if (!type.EndsWith(Base64Word, StringComparison.OrdinalIgnoreCase))
            return false;
        var before = type[..^Base64Word.Length].TrimEnd(' ');
        if (before is not [.., ';'])
            return false;
        rest = before[..^1];
        return true;
    }
}
