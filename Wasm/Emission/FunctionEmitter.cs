using Messaging.Wasm.Instructions;

namespace Messaging.Wasm.Emission;

/// <summary>Emits one function's code, which validation has found correct.</summary>
internal sealed class FunctionEmitter(FunctionContext context)
{
    private readonly Instruction[] _code = context.Body.Instructions;
    private readonly ControlEmitter _control = new(context);
    private readonly StorePlan _plan = new(context.Members.Module, context.Body.Instructions);

    /// <param name="takesFuel">Whether it takes fuel where it begins.</param>
    public void Emit(bool takesFuel)
    {
        if (takesFuel)
            FuelEmitter.EmitTake(context);
        if (_code.Any(instruction => instruction.Opcode is Opcode.Call or Opcode.CallIndirect))
        {
            context.LoadInstance();
            context.Il.Call(KnownMembers.CheckStack);
        }

        context.RefreshMemory();
        for (var position = 0; position < _code.Length; position++)
        {
            position = EmitAt(position);
            if (_plan.TryGetStoreOfAddress(position, out var store))
                MemoryEmitter.EmitPlaceOf(context, _code[store]);
        }

        FuelEmitter.EmitEnd(context);
    }

    /// <summary>
    /// Emits the instruction at a position, with others that it is one with, and returns the position of the last one emitted.
    /// </summary>
    private int EmitAt(int position)
    {
        ref readonly var instruction = ref _code[position];
        switch (instruction.Info.Group)
        {
            case OpcodeGroup.Variable:
                VariableEmitter.Emit(context, instruction);
                return position;
            case OpcodeGroup.Constant:
                ConstantEmitter.Emit(context, instruction);
                return position;
            case OpcodeGroup.Load:
                MemoryEmitter.EmitLoad(context, instruction);
                return position;
            case OpcodeGroup.Store:
                MemoryEmitter.EmitStore(context, instruction, _plan.IsPlaced(position));
                return position;
            case OpcodeGroup.WholeMemory:
                WholeMemoryEmitter.Emit(context, instruction.Opcode);
                return position;
            case OpcodeGroup.Call:
                CallEmitter.Emit(context, instruction);
                return position;
            case OpcodeGroup.Numeric:
                return EmitNumeric(position);
            default:
                return _control.Emit(instruction, Condition.NotZero) ? position : SkipDeadCode(position);
        }
    }

    private int EmitNumeric(int position)
    {
        ref readonly var instruction = ref _code[position];
        if (Condition.Of(instruction.Opcode) is { } condition && TryEmitDecision(ref position, condition))
            return position;
        var type = instruction.Info.Type!;
        context.Stack.Require(type.Operands.Length);
        context.Il.Append(NumericTable.Get(instruction.Opcode));
        context.Stack.Pop(type.Operands.Length);
        context.Stack.Push(type.Result!.Value);
        return position;
    }

    /// <summary>
    /// Emits a comparison as one with the if, br_if or select that decides on it, where nothing else on the IL stack is in the way.
    /// </summary>
    private bool TryEmitDecision(ref int position, Condition condition)
    {
        var next = position + 1;
        for (; _code[next].Opcode == Opcode.I32Eqz; next++)
            condition = condition.Inverted;
        var decision = _code[next].Opcode;
        if (decision is not (Opcode.If or Opcode.BrIf or Opcode.Select))
            return false;
        context.Stack.Require(condition.Operands);
        if (decision != Opcode.Select && context.Stack.OnIlStack > condition.Operands)
            return false;
        _control.Emit(_code[next], condition);
        position = next;
        return true;
    }

    /// <summary>Passes over code that cannot be reached, to the last else or end after which code can.</summary>
    private int SkipDeadCode(int position)
    {
        while (position + 1 < _code.Length)
        {
            position = NextOfSameBlock(position + 1);
            if (_control.EmitAfterDeadCode(_code[position]))
                break;
        }

        return position;
    }

    /// <summary>The position of the else or end that belongs to the block which the position is in.</summary>
    private int NextOfSameBlock(int position)
    {
        for (var depth = 0; ; position++)
        {
            switch (_code[position].Opcode)
            {
                case Opcode.Block or Opcode.Loop or Opcode.If:
                    depth++;
                    break;
                case Opcode.End when depth > 0:
                    depth--;
                    break;
                case Opcode.End or Opcode.Else when depth == 0:
                    return position;
            }
        }
    }
}
