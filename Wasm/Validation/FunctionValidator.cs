using Messaging.Wasm.Instructions;
using Messaging.Wasm.Modules;

namespace Messaging.Wasm.Validation;

/// <summary>
/// Validates one function's code (section 3.3): every operand has the type its instruction takes, and every index exists.
/// </summary>
internal sealed class FunctionValidator(WasmModule module, FunctionType type, FunctionBody body)
{
    private readonly ValidationStack _stack = new();
    private readonly ValueKind[] _locals = [.. type.Parameters, .. body.Locals];

    public void Validate()
    {
        _stack.Open(Opcode.Block, type.Result);
        foreach (var instruction in body.Instructions)
        {
            _stack.Current = instruction;
            if (_stack.Depth == 0)
                throw _stack.Fail("stands behind the end of its function");
            Validate(instruction);
        }

        if (_stack.Depth > 0)
            throw _stack.Fail($"is the last instruction and {_stack.Depth} blocks are still open");
    }

    private void Validate(Instruction instruction)
    {
        switch (instruction.Info.Immediate)
        {
            case Immediate.Local:
                ValidateLocal(instruction);
                return;
            case Immediate.Global:
                ValidateGlobal(instruction);
                return;
            case >= Immediate.Memory8 and <= Immediate.TwoMemoryIndexes when module.Memory is null:
                throw _stack.Fail("needs a memory and the module has none");
        }

        if (instruction.Info.Type is { } fixedType)
            Apply(fixedType.Operands, fixedType.Result);
        else
            ValidateControl(instruction);
    }

    private void Apply(ReadOnlySpan<ValueKind> operands, ValueKind? result)
    {
        for (var i = operands.Length - 1; i >= 0; i--)
            _stack.Pop(operands[i]);
        _stack.PushResult(result);
    }

    private void ValidateLocal(Instruction instruction)
    {
        if ((uint)instruction.Index >= (uint)_locals.Length)
            throw _stack.Fail($"names local {(uint)instruction.Index} and there are {_locals.Length}");
        var kind = _locals[instruction.Index];
        if (instruction.Opcode != Opcode.LocalGet)
            _stack.Pop(kind);
        if (instruction.Opcode != Opcode.LocalSet)
            _stack.Push(kind);
    }

    private void ValidateGlobal(Instruction instruction)
    {
        if ((uint)instruction.Index >= (uint)module.Globals.Count)
            throw _stack.Fail($"names global {(uint)instruction.Index} and there are {module.Globals.Count}");
        var global = module.Globals[instruction.Index];
        if (instruction.Opcode == Opcode.GlobalGet)
            _stack.Push(global.Kind);
        else if (global.IsMutable)
            _stack.Pop(global.Kind);
        else
            throw _stack.Fail($"changes global {instruction.Index}, which is constant");
    }

    private void ValidateControl(Instruction instruction)
    {
        switch (instruction.Opcode)
        {
            case Opcode.Nop:
                break;
            case Opcode.Unreachable:
                _stack.BecomeUnreachable();
                break;
            case Opcode.Block or Opcode.Loop:
                _stack.Open(instruction.Opcode, instruction.BlockResult);
                break;
            case Opcode.If:
                _stack.Pop(ValueKind.I32);
                _stack.Open(Opcode.If, instruction.BlockResult);
                break;
            case Opcode.Else:
                ValidateElse();
                break;
            case Opcode.End:
                ValidateEnd();
                break;
            case Opcode.Br or Opcode.BrIf:
                ValidateBranch(instruction);
                break;
            case Opcode.BrTable:
                ValidateBranchTable(instruction.Labels!);
                break;
            case Opcode.Return:
                _stack.PopResult(type.Result);
                _stack.BecomeUnreachable();
                break;
            case Opcode.Drop:
                _stack.Pop();
                break;
            case Opcode.Select:
                ValidateSelect();
                break;
            default:
                ValidateCall(instruction);
                break;
        }
    }

    private void ValidateElse()
    {
        var frame = _stack.Close();
        if (frame.Opener != Opcode.If)
            throw _stack.Fail("stands outside of an if");
        _stack.Open(Opcode.Else, frame.Result);
    }

    private void ValidateEnd()
    {
        var frame = _stack.Close();
        if (frame.Opener == Opcode.If && frame.Result is not null)
            throw _stack.Fail("closes an if that has a result and no else");
        _stack.PushResult(frame.Result);
    }

    private void ValidateBranch(Instruction branch)
    {
        if (branch.Opcode == Opcode.BrIf)
            _stack.Pop(ValueKind.I32);
        var result = _stack.Target(branch.Index).LabelResult;
        _stack.PopResult(result);
        if (branch.Opcode == Opcode.BrIf)
            _stack.PushResult(result);
        else
            _stack.BecomeUnreachable();
    }

    private void ValidateBranchTable(int[] labels)
    {
        _stack.Pop(ValueKind.I32);
        var result = _stack.Target(labels[^1]).LabelResult;
        foreach (var label in labels)
        {
            if (_stack.Target(label).LabelResult != result)
                throw _stack.Fail("has labels of different types");
        }

        _stack.PopResult(result);
        _stack.BecomeUnreachable();
    }

    private void ValidateSelect()
    {
        _stack.Pop(ValueKind.I32);
        var second = _stack.Pop();
        var first = _stack.Pop();
        if (first is not null && second is not null && first != second)
            throw _stack.Fail($"chooses between {first.Value.ToText()} and {second.Value.ToText()}");
        _stack.Push(first ?? second);
    }

    private void ValidateCall(Instruction call)
    {
        var isIndirect = call.Opcode == Opcode.CallIndirect;
        var types = isIndirect ? module.Types : module.FunctionTypes;
        if ((uint)call.Index >= (uint)types.Count)
            throw _stack.Fail($"names {(isIndirect ? "type" : "function")} {(uint)call.Index} and there are {types.Count}");
        if (isIndirect)
        {
            if (module.Table is null)
                throw _stack.Fail("needs a table and the module has none");
            _stack.Pop(ValueKind.I32);
        }

        Apply(types[call.Index].Parameters.AsSpan(), types[call.Index].Result);
    }
}
