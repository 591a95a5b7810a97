namespace Messaging.Scripting.Globals;

/// <summary>windows-1252 (Encoding Standard 9), which goes by the name of latin1 too: every byte is one letter.</summary>
internal static class Windows1252
{
    private const byte FirstOwn = 0x80;

    // The letters of the bytes 80 to 9F; all others are those of Unicode.
    private const string Own =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
        "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var letters = new char[bytes.Length];
        for (var i = 0; i < bytes.Length; i++)
            letters[i] = bytes[i] - FirstOwn is >= 0 and var own && own < Own.Length ? Own[own] : (char)bytes[i];
        return new string(letters);
    }
}
