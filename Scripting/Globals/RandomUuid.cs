using Messaging.Scripting.Hosting;

namespace Messaging.Scripting.Globals;

/// <summary>Random UUIDs (RFC 9562, version 4) from the numbers of a document or worker.</summary>
internal static class RandomUuid
{
    private const int Length = 16;
    private const int VersionAt = 6;
    private const int VariantAt = 8;

    public static string Draw(ScriptRandom random)
    {
        Span<byte> bytes = stackalloc byte[Length];
        random.Fill(bytes);
        bytes[VersionAt] = (byte)(bytes[VersionAt] & 0x0F | 0x40);
        bytes[VariantAt] = (byte)(bytes[VariantAt] & 0x3F | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }
}
