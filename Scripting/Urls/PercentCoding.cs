using System.Buffers;
using System.Text;

namespace Messaging.Scripting.Urls;

/// <summary>Percent-encoding and -decoding of UTF-8 (URL Standard 1.3).</summary>
internal static class PercentCoding
{
    /// <summary>Appends a text with every byte of its UTF-8 that is not kept written as <c>%XX</c>. Unpaired surrogates become U+FFFD.</summary>
    public static void Append(StringBuilder target, ReadOnlySpan<char> text, EncodeSet set)
    {
        if (set.Keeps(text))
        {
            target.Append(text);
            return;
        }

        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        var length = Encoding.UTF8.GetBytes(text, bytes);
        foreach (var code in bytes.AsSpan(0, length))
            AppendByte(target, code, set.Keeps(code));
        ArrayPool<byte>.Shared.Return(bytes);
    }

    public static string Encode(ReadOnlySpan<char> text, EncodeSet set)
    {
        var target = new StringBuilder(text.Length + 8);
        Append(target, text, set);
        return target.ToString();
    }

    /// <summary>The bytes of a text's UTF-8, in which each <c>%XX</c> stands for one byte; a percent sign without two digits is itself.</summary>
    public static byte[] Decode(ReadOnlySpan<char> text)
    {
        var bytes = Encoding.UTF8.GetBytes(text.ToArray());
        var length = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            var code = bytes[i];
            if (code == '%' && i + 2 < bytes.Length && char.IsAsciiHexDigit((char)bytes[i + 1]) && char.IsAsciiHexDigit((char)bytes[i + 2]))
            {
                code = (byte)(HexValue(bytes[i + 1]) << 4 | HexValue(bytes[i + 2]));
                i += 2;
            }

            bytes[length++] = code;
        }

        return bytes[..length];
    }

    private static void AppendByte(StringBuilder target, byte code, bool isKept)
    {
        const string Digits = "0123456789ABCDEF";
        if (isKept)
            target.Append((char)code);
        else
            target.Append('%').Append(Digits[code >> 4]).Append(Digits[code & 0xF]);
    }

    private static int HexValue(byte digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
}
