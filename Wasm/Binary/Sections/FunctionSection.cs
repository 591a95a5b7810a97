using Messaging.Wasm.Modules;

namespace Messaging.Wasm.Binary.Sections;

/// <summary>The types of the functions that the module defines (section 5.5.6).</summary>
internal static class FunctionSection
{
    public static void Read(ByteReader reader, WasmModule module, DeclaredCounts declared)
    {
        declared.Functions = reader.Count();
        for (var i = 0; i < declared.Functions; i++)
            module.FunctionTypes.Add(module.Types[reader.Index(module.Types.Count, "type")]);
    }
}
