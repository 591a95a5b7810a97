using Messaging.Wasm.Instructions;

namespace Messaging.Wasm.Splitting;

/// <summary>Code that is put together from instructions of a function and new ones between them.</summary>
/// <param name="offset">Where the function begins in the module's bytes, for new instructions.</param>
internal sealed class CodeBuilder(int offset)
{
    private readonly List<Instruction> _code = [];

    public Instruction[] ToArray() => [.. _code];

    public CodeBuilder Add(in Instruction instruction)
    {
        _code.Add(instruction);
        return this;
    }

    public CodeBuilder Add(Opcode opcode, long bits = 0) => Add(new Instruction(opcode, offset, bits));

    public CodeBuilder Add(ReadOnlySpan<Instruction> code)
    {
        _code.AddRange(code);
        return this;
    }

    public CodeBuilder AddBlock() => Add(Opcode.Block, Instruction.NoResult);

    public CodeBuilder AddBranchTable(int[] labels) => Add(new Instruction(Opcode.BrTable, offset, Labels: labels));
}
