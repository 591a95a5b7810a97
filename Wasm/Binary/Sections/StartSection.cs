using Messaging.Wasm.Modules;

namespace Messaging.Wasm.Binary.Sections;

/// <summary>The function that runs when the module is instantiated (section 5.5.11).</summary>
internal static class StartSection
{
    public static void Read(ByteReader reader, WasmModule module)
    {
        var at = reader.Position;
        var index = reader.Index(module.FunctionTypes.Count, "function");
        var type = module.FunctionTypes[index];
        if (type.Parameters.Length > 0 || type.Result is not null)
            throw new WasmFormatException(at, $"the start function has type {type}; it must have no parameters and no result");
        module.StartFunction = index;
    }
}
