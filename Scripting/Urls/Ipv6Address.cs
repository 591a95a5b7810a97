using System.Text;

namespace Messaging.Scripting.Urls;

/// <summary>The IPv6 parser and serializer (URL Standard 3.5 and 3.6).</summary>
internal static class Ipv6Address
{
    private const int Pieces = 8;
    private const int Ipv4Numbers = 4;

    /// <param name="text">The address without its brackets.</param>
    /// <returns>The address in its short form, in brackets; null if it is none.</returns>
    public static string? Parse(ReadOnlySpan<char> text)
    {
        Span<ushort> address = stackalloc ushort[Pieces];
        address.Clear();
        return TryRead(text, address) ? Serialize(address) : null;
    }

    private static bool TryRead(ReadOnlySpan<char> text, Span<ushort> address)
    {
        var piece = 0;
        var compress = -1;
        var at = 0;
        if (text.StartsWith(":"))
        {
            if (!text.StartsWith("::"))
                return false;
            at = 2;
            compress = ++piece;
        }

        while (at < text.Length)
        {
            if (piece == Pieces)
                return false;
            if (text[at] == ':')
            {
                if (compress >= 0)
                    return false;
                at++;
                compress = ++piece;
                continue;
            }

            var start = at;
            var value = 0;
            for (; at < text.Length && at - start < 4 && char.IsAsciiHexDigit(text[at]); at++)
                value = value << 4 | Convert.ToInt32(text[at].ToString(), 16);
            if (at < text.Length && text[at] == '.')
            {
                if (at == start || piece > Pieces - 2 || !TryReadIpv4(text[start..], address[piece..]))
                    return false;
                piece += 2;
                break;
            }

            if (at < text.Length && (text[at] != ':' || ++at == text.Length))
                return false;
            address[piece++] = (ushort)value;
        }

        if (compress < 0)
            return piece == Pieces;
        Spread(address, compress, piece);
        return true;
    }

    private static bool TryReadIpv4(ReadOnlySpan<char> text, Span<ushort> address)
    {
        var numbers = 0;
        foreach (var range in text.Split('.'))
        {
            var digits = text[range];
            if (numbers == Ipv4Numbers || digits.Length is 0 or > 3 || (digits.Length > 1 && digits[0] == '0') || digits.ContainsAnyExceptInRange('0', '9'))
                return false;
            var value = int.Parse(digits);
            if (value > byte.MaxValue)
                return false;
            address[numbers / 2] = (ushort)(address[numbers / 2] << 8 | value);
            numbers++;
        }

        return numbers == Ipv4Numbers;
    }

    /// <summary>Moves what stands behind <c>::</c> to the end.</summary>
    private static void Spread(Span<ushort> address, int compress, int piece)
    {
        var moved = piece - compress;
        for (var to = Pieces - 1; to > 0 && moved > 0; to--, moved--)
        {
            var from = compress + moved - 1;
            (address[to], address[from]) = (address[from], address[to]);
        }
    }

    private static string Serialize(ReadOnlySpan<ushort> address)
    {
        var (start, length) = LongestZeros(address);
        var text = new StringBuilder("[");
        for (var i = 0; i < Pieces; i++)
        {
            if (i == start && length > 1)
            {
                text.Append(i == 0 ? "::" : ":");
                i += length - 1;
                continue;
            }

            text.Append(address[i].ToString("x")).Append(i == Pieces - 1 ? "" : ":");
        }

        return text.Append(']').ToString();
    }

    private static (int Start, int Length) LongestZeros(ReadOnlySpan<ushort> address)
    {
        var longest = (Start: 0, Length: 0);
        for (var i = 0; i < Pieces; i++)
        {
            var start = i;
            while (i < Pieces && address[i] == 0)
                i++;
            if (i - start > longest.Length)
                longest = (start, i - start);
        }

        return longest;
    }
}
