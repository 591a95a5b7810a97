using System.Buffers;
using System.Text;

namespace Messaging.Scripting.Urls;

/// <summary>The host parser (URL Standard 3.5). Hosts are kept as they are serialized: domains in ASCII, addresses in their short form.</summary>
internal static class Hosts
{
    private const string ForbiddenLetters = "\0\t\n\r #/:<>?@[\\]^|";

    private static readonly SearchValues<char> Forbidden = SearchValues.Create(ForbiddenLetters);

    private static readonly SearchValues<char> ForbiddenInDomain = SearchValues.Create(
        [.. ForbiddenLetters, .. Enumerable.Range(0, 0x20).Select(code => (char)code), '%', '\x7F']);

    /// <param name="text">The host as it was written.</param>
    /// <param name="isSpecial">Whether the URL's scheme is special: then the host is a domain or an IPv4 address.</param>
    /// <returns>The serialized host, or null if it is none.</returns>
    public static string? Parse(string text, bool isSpecial)
    {
        if (text.StartsWith('['))
            return text.EndsWith(']') ? Ipv6Address.Parse(text.AsSpan(1, text.Length - 2)) : null;
        if (!isSpecial)
            return text.AsSpan().ContainsAny(Forbidden) ? null : PercentCoding.Encode(text, EncodeSet.C0Control);
        var domain = text.Contains('%') ? Encoding.UTF8.GetString(PercentCoding.Decode(text)) : text;
        if (DomainNames.ToAscii(domain) is not { Length: > 0 } ascii || ascii.AsSpan().ContainsAny(ForbiddenInDomain))
            return null;
        return Ipv4Address.IsMeant(ascii) ? Ipv4Address.Parse(ascii) : ascii;
    }
}
