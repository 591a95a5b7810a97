using Messaging.Wasm.Instructions;
using Messaging.Wasm.Modules;

namespace Messaging.Wasm.Binary.Sections;

/// <summary>The table of functions (section 5.5.7).</summary>
internal static class TableSection
{
    private const byte FunctionReferences = 0x70;

    // A table costs memory before any code runs; no real module comes near this.
    private const uint LargestTable = 1 << 20;

    public static void Read(ByteReader reader, WasmModule module)
    {
        var at = reader.Position;
        var count = reader.Count();
        if (count > 1)
            throw new WasmFormatException(at, UnsupportedFeatures.Refuse("several tables (reference types)"));
        if (count == 0)
            return;
        var kind = reader.Peek();
        if (kind != FunctionReferences)
            throw reader.Fail(UnsupportedFeatures.Refuse($"reference types (a table of 0x{kind:X2})"));
        reader.Byte();
        module.Table = LimitsReader.Read(reader, "table", LargestTable);
    }
}
