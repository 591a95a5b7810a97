using Messaging.Wasm.Instructions;
using Messaging.Wasm.Modules;

namespace Messaging.Wasm.Validation;

/// <summary>A block that is open while a function is validated.</summary>
/// <param name="opener">The instruction that opened it: block, loop, if or else; for the function itself, block.</param>
/// <param name="result">What it leaves on the stack.</param>
/// <param name="height">How many operands lie below it.</param>
internal sealed class ControlFrame(Opcode opener, ValueKind? result, int height)
{
    public Opcode Opener { get; } = opener;

    public ValueKind? Result { get; } = result;

    public int Height { get; } = height;

    /// <summary>Whether the rest of the block cannot be reached, so that its operands may have any type.</summary>
    public bool IsUnreachable { get; set; }

    /// <summary>What a branch to the block carries: to a loop nothing, as it goes to its beginning.</summary>
    public ValueKind? LabelResult => Opener == Opcode.Loop ? null : Result;
}
