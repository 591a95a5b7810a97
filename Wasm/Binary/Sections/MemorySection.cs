using Messaging.Wasm.Instructions;
using Messaging.Wasm.Modules;

namespace Messaging.Wasm.Binary.Sections;

/// <summary>The linear memory (section 5.5.8).</summary>
internal static class MemorySection
{
    private const uint LargestMemoryPages = 65536;

    public static void Read(ByteReader reader, WasmModule module)
    {
        var at = reader.Position;
        var count = reader.Count();
        if (count > 1)
            throw new WasmFormatException(at, UnsupportedFeatures.Refuse("several memories"));
        if (count == 1)
            module.Memory = LimitsReader.Read(reader, "memory", LargestMemoryPages);
    }
}
