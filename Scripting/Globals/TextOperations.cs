using System.Text;
using Messaging.Scripting.Realms;

namespace Messaging.Scripting.Globals;

/// <summary>Answers <see cref="TextOperation"/> (Encoding Standard 8 and 14).</summary>
internal static class TextOperations
{
    private static readonly Encoding[] Lenient = [Encoding.UTF8, new UnicodeEncoding(false, false), new UnicodeEncoding(true, false)];

    private static readonly Encoding[] Strict =
        [new UTF8Encoding(false, true), new UnicodeEncoding(false, false, true), new UnicodeEncoding(true, false, true)];

    public static void Call(TextOperation operation, HostCall call)
    {
        switch (operation)
        {
            case TextOperation.EncodeUtf8: call.Return(Encoding.UTF8.GetBytes(call.Text(0))); break;
            case TextOperation.DecodeText: call.Return(Decode((TextEncodingKind)call.Integer(0), call.Bytes(1), call.Boolean(2))); break;
        }
    }

    private static string Decode(TextEncodingKind kind, ReadOnlySpan<byte> bytes, bool isFatal)
    {
        if (kind == TextEncodingKind.Windows1252)
            return Windows1252.Decode(bytes);
        try
        {
            return (isFatal ? Strict : Lenient)[(int)kind].GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new HostCallException("TypeError", "The bytes are not text in this encoding");
        }
    }
}
