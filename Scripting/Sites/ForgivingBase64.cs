namespace Messaging.Scripting.Sites;

/// <summary>Forgiving-base64 decode (Infra Standard 8): white space is skipped, and padding may be missing.</summary>
internal static class ForgivingBase64
{
    /// <returns>Null if the text is not base64.</returns>
    public static byte[]? Decode(string text)
    {
        var letters = new char[text.Length + 2];
        var length = 0;
        foreach (var letter in text)
        {
            if (letter is not (' ' or '\t' or '\n' or '\f' or '\r'))
                letters[length++] = letter;
        }

        if (length % 4 == 0)
            length -= letters.AsSpan(0, length) is [.., '=', '='] ? 2 : letters.AsSpan(0, length) is [.., '='] ? 1 : 0;
        if (length % 4 == 1 || letters.AsSpan(0, length).Contains('='))
            return null;
        for (; length % 4 != 0; length++)
            letters[length] = '=';
        var bytes = new byte[length / 4 * 3];
        return Convert.TryFromBase64Chars(letters.AsSpan(0, length), bytes, out var written) ? bytes[..written] : null;
    }
}
