using Messaging.Wasm.Instructions;
using Messaging.Wasm.Modules;

namespace Messaging.Wasm.Binary.Sections;

/// <summary>The size range of a table or memory (section 5.3.4).</summary>
internal static class LimitsReader
{
    public static Limits Read(ByteReader reader, string what, uint largest)
    {
        var at = reader.Position;
        var flags = reader.Byte();
        if (flags > 1)
            throw new WasmFormatException(at, Describe(flags));
        var limits = new Limits(reader.U32(), flags == 1 ? reader.U32() : null);
        if (limits.Minimum > largest || limits.Maximum > largest)
            throw new WasmFormatException(at, $"a {what} can have at most {largest} entries");
        if (limits.Maximum < limits.Minimum)
            throw new WasmFormatException(at, $"a {what} has a maximum below its minimum");
        return limits;
    }

    private static string Describe(byte flags) => flags switch
    {
        2 or 3 => UnsupportedFeatures.Refuse("shared memory (threads)"),
        >= 4 and <= 7 => UnsupportedFeatures.Refuse("64-bit memory"),
        _ => $"0x{flags:X2} does not begin a size range",
    };
}
