using Messaging.Wasm.Instructions;
using Messaging.Wasm.Modules;

namespace Messaging.Wasm.Splitting;

/// <summary>A block of a function's code; the outermost one is the function itself.</summary>
/// <param name="parent">The block around it.</param>
/// <param name="opener">The instruction that opens it: block, loop or if.</param>
/// <param name="start">Where its first instruction is.</param>
/// <param name="height">How many operands lie below it.</param>
/// <param name="result">What it leaves on the stack.</param>
internal sealed class CodeBlock(CodeBlock? parent, Opcode opener, int start, int height, ValueKind? result)
{
    public CodeBlock? Parent { get; } = parent;

    public int Start { get; } = start;

    public int Height { get; } = height;

    public ValueKind? Result { get; } = result;

    /// <summary>Where its <c>else</c> is; -1 where it has none.</summary>
    public int Else { get; set; } = -1;

    /// <summary>Where its <c>end</c> is.</summary>
    public int End { get; set; }

    public bool IsFunction => Parent is null;

    /// <summary>Where a branch to it goes on.</summary>
    public int Target => opener == Opcode.Loop ? Start : End + 1;

    /// <summary>Whether a branch to it carries a value.</summary>
    public bool TakesValue => opener != Opcode.Loop && Result is not null;
}
