using Messaging.Wasm.Modules;

namespace Messaging.Wasm.Instructions;

/// <summary>One decoded instruction.</summary>
/// <param name="Opcode">Which instruction.</param>
/// <param name="Offset">Where it begins in the module's bytes.</param>
/// <param name="Bits">Its immediate: an index, a constant's bits, a memory offset, or a block's result.</param>
/// <param name="Labels">The labels of <c>br_table</c>, the last being the default.</param>
internal readonly record struct Instruction(Opcode Opcode, int Offset, long Bits = 0, int[]? Labels = null)
{
    /// <summary>The block result that stands for none (section 5.4.1).</summary>
    public const byte NoResult = 0x40;

    /// <summary>The immediate as an index or label.</summary>
    public int Index => (int)Bits;

    /// <summary>The result of a block, loop or if.</summary>
    public ValueKind? BlockResult => Bits == NoResult ? null : (ValueKind)Bits;

    public OpcodeInfo Info => OpcodeTable.Get(Opcode);
}
