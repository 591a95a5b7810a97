using Messaging.Wasm.Modules;

namespace Messaging.Wasm.Binary.Sections;

/// <summary>Global variables and their first values (section 5.5.9).</summary>
internal static class GlobalSection
{
    public static void Read(ByteReader reader, WasmModule module)
    {
        for (var left = reader.Count(smallest: 3); left > 0; left--)
        {
            var kind = TypeSection.ReadValueKind(reader);
            var at = reader.Position;
            var mutability = reader.Byte();
            if (mutability > 1)
                throw new WasmFormatException(at, $"0x{mutability:X2} does not say whether a global can change");
            module.Globals.Add(new GlobalVariable(kind, mutability == 1, ConstantExpression.Read(reader, kind)));
        }
    }
}
