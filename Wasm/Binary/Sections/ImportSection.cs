using Messaging.Wasm.Instructions;
using Messaging.Wasm.Modules;

namespace Messaging.Wasm.Binary.Sections;

/// <summary>Imports (section 5.5.5), of which only functions are supported.</summary>
internal static class ImportSection
{
    public static void Read(ByteReader reader, WasmModule module)
    {
        for (var left = reader.Count(smallest: 4); left > 0; left--)
        {
            var from = reader.Name();
            var name = reader.Name();
            var at = reader.Position;
            var kind = reader.Byte();
            if (kind != (byte)ExternKind.Function)
                throw new WasmFormatException(at, Describe(kind));
            var type = module.Types[reader.Index(module.Types.Count, "type")];
            module.FunctionImports.Add(new FunctionImport(from, name, type));
            module.FunctionTypes.Add(type);
        }
    }

    private static string Describe(byte kind) => kind switch
    {
        1 => UnsupportedFeatures.Refuse("an imported table"),
        2 => UnsupportedFeatures.Refuse("an imported memory"),
        3 => UnsupportedFeatures.Refuse("an imported global"),
        4 => UnsupportedFeatures.Refuse("exception handling (an imported tag)"),
        _ => $"0x{kind:X2} is not a kind of import",
    };
}
