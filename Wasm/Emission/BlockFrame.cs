using Messaging.Wasm.Instructions;
using Messaging.Wasm.Modules;

namespace Messaging.Wasm.Emission;

/// <summary>A block that is open while its code is emitted.</summary>
/// <param name="opener">The instruction that opened it.</param>
/// <param name="result">What it leaves on the stack.</param>
/// <param name="height">How many operands lie below it, all put aside.</param>
internal sealed class BlockFrame(Opcode opener, ValueKind? result, int height)
{
    public Opcode Opener { get; } = opener;

    public ValueKind? Result { get; } = result;

    public int Height { get; } = height;

    /// <summary>Where a branch to the block goes: the beginning of a loop, the end of any other.</summary>
    public IlLabel Label { get; } = new();

    /// <summary>Where an if without its condition goes, until the else is there.</summary>
    public IlLabel? ElseLabel { get; set; }

    /// <summary>What a branch to the block carries.</summary>
    public ValueKind? LabelResult => Opener == Opcode.Loop ? null : Result;
}
