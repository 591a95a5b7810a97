using Messaging.Wasm.Instructions;
using Messaging.Wasm.Modules;

namespace Messaging.Wasm.Validation;

/// <summary>
/// The operand and control stacks of the validation algorithm (appendix A.3). An operand of unknown type, which only unreachable code
/// has, is null.
/// </summary>
internal sealed class ValidationStack
{
    private readonly List<ValueKind?> _operands = [];
    private readonly List<ControlFrame> _frames = [];

    /// <summary>Where the instruction being validated is, for messages.</summary>
    public Instruction Current { get; set; }

    public int Depth => _frames.Count;

    public void Push(ValueKind? kind) => _operands.Add(kind);

    public ValueKind? Pop()
    {
        var frame = _frames[^1];
        if (_operands.Count == frame.Height)
            return frame.IsUnreachable ? null : throw Fail("takes an operand and there is none");
        var kind = _operands[^1];
        _operands.RemoveAt(_operands.Count - 1);
        return kind;
    }

    public ValueKind? Pop(ValueKind expected)
    {
        var actual = Pop();
        return actual is null || actual == expected ? actual : throw Fail($"takes {expected.ToText()} and finds {actual.Value.ToText()}");
    }

    /// <summary>Pops a block's result, where it has one.</summary>
    public void PopResult(ValueKind? result)
    {
        if (result is { } kind)
            Pop(kind);
    }

    /// <summary>Pushes a block's or function's result, where it has one.</summary>
    public void PushResult(ValueKind? result)
    {
        if (result is { } kind)
            Push(kind);
    }

    public void Open(Opcode opener, ValueKind? result) => _frames.Add(new ControlFrame(opener, result, _operands.Count));

    public ControlFrame Close()
    {
        var frame = _frames[^1];
        PopResult(frame.Result);
        if (_operands.Count != frame.Height)
            throw Fail($"closes a block that leaves {_operands.Count - frame.Height} operands too many");
        _frames.RemoveAt(_frames.Count - 1);
        return frame;
    }

    /// <summary>The block that a branch goes to, so many blocks outwards.</summary>
    public ControlFrame Target(int label) =>
        (uint)label < (uint)_frames.Count ? _frames[^(label + 1)] : throw Fail($"branches to label {(uint)label} and {_frames.Count} blocks are open");

    /// <summary>Declares the rest of the innermost block unreachable.</summary>
    public void BecomeUnreachable()
    {
        var frame = _frames[^1];
        _operands.RemoveRange(frame.Height, _operands.Count - frame.Height);
        frame.IsUnreachable = true;
    }

    /// <summary>The exception for a problem of the current instruction.</summary>
    public WasmFormatException Fail(string problem) => new(Current.Offset, $"{Current.Info.Name} {problem}");
}
