using Messaging.Wasm.Instructions;
using Messaging.Wasm.Modules;

namespace Messaging.Wasm.Binary.Sections;

/// <summary>What the memory contains at first (section 5.5.14).</summary>
internal static class DataSection
{
    public static void Read(ByteReader reader, WasmModule module)
    {
        for (var left = reader.Count(smallest: 2); left > 0; left--)
            module.Data.Add(ReadSegment(reader, module));
    }

    private static DataSegment ReadSegment(ByteReader reader, WasmModule module)
    {
        var at = reader.Position;
        var form = reader.U32();
        if (form is 1 or 2)
            throw new WasmFormatException(at, UnsupportedFeatures.Refuse("passive data segments or several memories (bulk memory)"));
        if (form != 0 || module.Memory is null)
            throw new WasmFormatException(at, $"memory {form} does not exist");

        var address = (uint)ConstantExpression.Read(reader, ValueKind.I32);
        return new DataSegment(address, reader.Bytes(reader.Count()));
    }
}
