namespace Messaging.Scripting.Urls;

/// <summary>The IPv4 parser (URL Standard 3.5): one to four numbers, each decimal, octal or hexadecimal, the last filling what is left.</summary>
internal static class Ipv4Address
{
    private const int MostParts = 4;
    private const long TooLarge = 1L << 32;

    /// <summary>Whether a domain ends in a number, so that it is an address or nothing.</summary>
    public static bool IsMeant(string domain)
    {
        var parts = domain.Split('.');
        var last = parts.Length - 1;
        if (parts[last].Length == 0)
        {
            if (last == 0)
                return false;
            last--;
        }

        return (parts[last].Length > 0 && parts[last].All(char.IsAsciiDigit)) || ParseNumber(parts[last]) is not null;
    }

    /// <returns>The address as four decimal numbers; null if it is none.</returns>
    public static string? Parse(string domain)
    {
        var parts = domain.Split('.').ToList();
        if (parts.Count > 1 && parts[^1].Length == 0)
            parts.RemoveAt(parts.Count - 1);
        if (parts.Count > MostParts)
            return null;
        long address = 0;
        for (var i = 0; i < parts.Count; i++)
        {
            var isLast = i == parts.Count - 1;
            var limit = isLast ? 1L << 8 * (MostParts - i) : 1L << 8;
            if (ParseNumber(parts[i]) is not { } number || number >= limit)
                return null;
            address += isLast ? number : number << 8 * (MostParts - 1 - i);
        }

        return $"{address >> 24}.{address >> 16 & 0xFF}.{address >> 8 & 0xFF}.{address & 0xFF}";
    }

    private static long? ParseNumber(ReadOnlySpan<char> text)
    {
        if (text.Length == 0)
            return null;
        var radix = 10;
        if (text.StartsWith("0x") || text.StartsWith("0X"))
            radix = 16;
        else if (text.Length > 1 && text[0] == '0')
            radix = 8;
        text = text[(radix == 16 ? 2 : radix == 8 ? 1 : 0)..];
        long value = 0;
        foreach (var letter in text)
        {
            var digit = char.IsAsciiDigit(letter) ? letter - '0' : char.IsAsciiHexDigit(letter) ? (letter | 0x20) - 'a' + 10 : radix;
            if (digit >= radix)
                return null;
            value = Math.Min(value * radix + digit, TooLarge);
        }

        return value;
    }
}
