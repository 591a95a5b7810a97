using Messaging.Wasm.Instructions;
using Messaging.Wasm.Modules;

namespace Messaging.Wasm.Binary.Sections;

/// <summary>The bodies of the functions that the module defines (section 5.5.13).</summary>
internal static class CodeSection
{
    // Enough for any compiler's output; hostile counts would otherwise reserve memory out of proportion to the module's size.
    private const int MostLocals = 50_000;
    private const int MostLocalsOfAll = 2_000_000;

    public static void Read(ByteReader reader, WasmModule module, DeclaredCounts declared)
    {
        var at = reader.Position;
        var count = reader.Count(smallest: 2);
        if (count != declared.Functions)
            throw new WasmFormatException(at, $"{declared.Functions} functions are declared and {count} have code");
        var locals = 0;
        for (; count > 0; count--)
        {
            var body = ReadBody(reader.Slice(reader.Count()));
            module.Bodies.Add(body);
            locals += body.Locals.Length;
            if (locals > MostLocalsOfAll)
                throw reader.Fail($"the functions have more than {MostLocalsOfAll} locals together");
        }
    }

    private static FunctionBody ReadBody(ByteReader reader)
    {
        var offset = reader.Position;
        var locals = ReadLocals(reader);
        var instructions = new List<Instruction>();
        while (!reader.AtEnd)
            instructions.Add(InstructionReader.Read(reader));
        if (instructions.Count == 0 || instructions[^1].Opcode != Opcode.End)
            throw reader.Fail("a function's code does not close with an end");
        return new FunctionBody(offset, locals, [.. instructions]);
    }

    private static ValueKind[] ReadLocals(ByteReader reader)
    {
        var locals = new List<ValueKind>();
        for (var groups = reader.Count(smallest: 2); groups > 0; groups--)
        {
            var at = reader.Position;
            var count = reader.U32();
            if (count > MostLocals - locals.Count)
                throw new WasmFormatException(at, $"a function has more than {MostLocals} locals");
            locals.AddRange(Enumerable.Repeat(TypeSection.ReadValueKind(reader), (int)count));
        }

        return [.. locals];
    }
}
