using Messaging.Wasm.Modules;

namespace Messaging.Wasm.Binary.Sections;

/// <summary>Exports (section 5.5.10), with names that are all different.</summary>
internal static class ExportSection
{
    public static void Read(ByteReader reader, WasmModule module)
    {
        for (var left = reader.Count(smallest: 3); left > 0; left--)
        {
            var at = reader.Position;
            var name = reader.Name();
            var export = ReadExport(reader, module, name);
            if (!module.ExportTable.TryAdd(name, export))
                throw new WasmFormatException(at, $"'{name}' is exported twice");
        }
    }

    private static ModuleExport ReadExport(ByteReader reader, WasmModule module, string name)
    {
        var at = reader.Position;
        var kind = reader.Byte();
        var (what, count) = (ExternKind)kind switch
        {
            ExternKind.Function => ("function", module.FunctionTypes.Count),
            ExternKind.Table => ("table", module.Table is null ? 0 : 1),
            ExternKind.Memory => ("memory", module.Memory is null ? 0 : 1),
            ExternKind.Global => ("global", module.Globals.Count),
            _ => throw new WasmFormatException(at, $"0x{kind:X2} is not a kind of export"),
        };
        return new ModuleExport(name, (ExternKind)kind, reader.Index(count, what));
    }
}
