using Messaging.Wasm.Instructions;
using Messaging.Wasm.Modules;

namespace Messaging.Wasm.Binary.Sections;

/// <summary>What the table contains at first (section 5.5.12).</summary>
internal static class ElementSection
{
    public static void Read(ByteReader reader, WasmModule module)
    {
        for (var left = reader.Count(smallest: 4); left > 0; left--)
            module.Elements.Add(ReadSegment(reader, module));
    }

    private static ElementSegment ReadSegment(ByteReader reader, WasmModule module)
    {
        var at = reader.Position;
        var form = reader.U32();
        if (form is > 0 and < 8)
            throw new WasmFormatException(at, UnsupportedFeatures.Refuse("passive or typed element segments (bulk memory, reference types)"));
        if (form != 0 || module.Table is null)
            throw new WasmFormatException(at, $"table {form} does not exist");

        var index = (uint)ConstantExpression.Read(reader, ValueKind.I32);
        var functions = new int[reader.Count()];
        for (var i = 0; i < functions.Length; i++)
            functions[i] = reader.Index(module.FunctionTypes.Count, "function");
        return new ElementSegment(index, functions);
    }
}
