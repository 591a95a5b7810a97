using System.Collections.Immutable;
using System.Text;

namespace Messaging.Scripting.Sites;

/// <summary>A MIME type (MIME Sniffing Standard 4), in lower case but for the values of its parameters.</summary>
public sealed record MimeType(string Type, string Subtype, ImmutableArray<KeyValuePair<string, string>> Parameters)
{
    public static readonly MimeType Unknown = new("application", "octet-stream", []);

    /// <summary>What <c>data:</c> URLs have that name no type.</summary>
    public static readonly MimeType PlainText = new("text", "plain", [KeyValuePair.Create("charset", "US-ASCII")]);

    /// <summary>Type and subtype without parameters, for example <c>text/html</c>.</summary>
    public string Essence => $"{Type}/{Subtype}";

    /// <summary>Whether scripts may have it (JavaScript MIME type essence match).</summary>
    public bool IsJavaScript => Essence is "text/javascript" or "application/javascript" or "application/x-javascript"
        or "text/ecmascript" or "application/ecmascript" or "application/x-ecmascript" or "text/x-javascript" or "text/x-ecmascript"
        or "text/jscript" or "text/livescript" or "text/javascript1.0" or "text/javascript1.1" or "text/javascript1.2"
        or "text/javascript1.3" or "text/javascript1.4" or "text/javascript1.5";

    public bool IsJson => Essence is "application/json" or "text/json" || Subtype.EndsWith("+json", StringComparison.Ordinal);

    public bool IsHtml => Essence is "text/html" or "application/xhtml+xml";

    /// <summary>Reads a MIME type.</summary>
    /// <returns>Null if it is none. Parameters that are malformed are left out, and of one that stands twice the first holds.</returns>
    public static MimeType? Parse(string text)
    {
        var end = text.IndexOf(';');
        var essence = (end < 0 ? text : text[..end]).Trim();
        var slash = essence.IndexOf('/');
        if (slash < 0 || !IsToken(essence.AsSpan(0, slash)) || !IsToken(essence.AsSpan(slash + 1)))
            return null;
        var parameters = end < 0 ? [] : ReadParameters(text.AsSpan(end + 1));
        return new MimeType(essence[..slash].ToLowerInvariant(), essence[(slash + 1)..].ToLowerInvariant(), parameters);
    }

    public override string ToString()
    {
        var text = new StringBuilder(Essence);
        foreach (var (name, value) in Parameters)
        {
            var quoted = IsToken(value) ? value : $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
            text.Append(';').Append(name).Append('=').Append(quoted);
        }

        return text.ToString();
    }

    private static ImmutableArray<KeyValuePair<string, string>> ReadParameters(ReadOnlySpan<char> text)
    {
        var parameters = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        while (text.Length > 0)
        {
            text = text.TrimStart();
            var nameEnd = text.IndexOfAny(';', '=');
            var name = (nameEnd < 0 ? text : text[..nameEnd]).ToString().ToLowerInvariant();
            text = nameEnd < 0 ? [] : text[nameEnd..];
            var value = text is ['=', ..] ? ReadValue(ref text) : null;
            var semicolon = text.IndexOf(';');
            text = semicolon < 0 ? [] : text[(semicolon + 1)..];
            if (value is { Length: > 0 } && IsToken(name) && !parameters.Any(parameter => parameter.Key == name))
                parameters.Add(KeyValuePair.Create(name, value));
        }

        return parameters.DrainToImmutable();
    }

    private static string ReadValue(ref ReadOnlySpan<char> text)
    {
        text = text[1..];
        if (text is not ['"', ..])
        {
            var end = text.IndexOf(';');
            var plain = (end < 0 ? text : text[..end]).TrimEnd().ToString();
            text = end < 0 ? [] : text[end..];
            return plain;
        }

        var value = new StringBuilder();
        var i = 1;
        for (; i < text.Length && text[i] != '"'; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length)
                i++;
            value.Append(text[i]);
        }

        text = text[Math.Min(i + 1, text.Length)..];
        return value.ToString();
    }

    private static bool IsToken(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (!char.IsAsciiLetterOrDigit(letter) && !"!#$%&'*+-.^_`|~".Contains(letter))
                return false;
        }

        return text.Length > 0;
    }
}
