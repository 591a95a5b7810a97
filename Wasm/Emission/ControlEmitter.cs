using System.Reflection.Emit;
using Messaging.Wasm.Instructions;
using Messaging.Wasm.Modules;

namespace Messaging.Wasm.Emission;

/// <summary>
/// Blocks and branches. A block's result travels in the local that holds the operand at the block's height, so every label is reached
/// with an empty IL stack.
/// </summary>
internal sealed class ControlEmitter(FunctionContext context)
{
    // The outermost frame is the function itself; a branch to it is a return.
    private readonly List<BlockFrame> _frames = [new BlockFrame(Opcode.Block, context.Type.Result, 0)];

    private IlListing Il => context.Il;

    private OperandStack Stack => context.Stack;

    /// <summary>Emits a control instruction, and tells whether what follows it can be reached.</summary>
    /// <param name="instruction">The instruction; anything but a control instruction is a mistake.</param>
    /// <param name="condition">What an if, br_if or select decides on.</param>
    public bool Emit(in Instruction instruction, Condition condition)
    {
        switch (instruction.Opcode)
        {
            case Opcode.Block or Opcode.Loop:
                Open(instruction);
                return true;
            case Opcode.If:
                EmitIf(instruction, condition);
                return true;
            case Opcode.Else:
                EmitElse(isReachable: true);
                return true;
            case Opcode.End:
                return EmitEnd(isReachable: true);
            case Opcode.Br:
                EmitBranch(instruction.Index);
                return false;
            case Opcode.BrIf:
                EmitBranchIf(instruction.Index, condition);
                return true;
            case Opcode.BrTable:
                EmitBranchTable(instruction.Labels!);
                return false;
            case Opcode.Return:
                EmitReturn();
                return false;
            case Opcode.Select:
                ChoiceEmitter.EmitSelect(context, condition);
                return true;
            case Opcode.Drop:
                ChoiceEmitter.EmitDrop(context);
                return true;
            case Opcode.Nop:
                return true;
            default:
                Il.Call(KnownMembers.Unreachable);
                Il.Emit(OpCodes.Throw);
                return false;
        }
    }

    /// <summary>Emits the else or end behind code that is never reached, and tells whether what follows can be.</summary>
    public bool EmitAfterDeadCode(in Instruction instruction)
    {
        Stack.Reset(_frames[^1].Height);
        if (instruction.Opcode == Opcode.End)
            return EmitEnd(isReachable: false);
        EmitElse(isReachable: false);
        return true;
    }

    private void Open(in Instruction instruction)
    {
        Stack.PutAside();
        var frame = new BlockFrame(instruction.Opcode, instruction.BlockResult, Stack.Count);
        _frames.Add(frame);
        if (frame.Opener != Opcode.Loop)
            return;

        // Each further turn begins with taking fuel; many loops of an engine have but one turn.
        var first = new IlLabel();
        Il.Branch(OpCodes.Br, first);
        Il.Mark(frame.Label);
        FuelEmitter.EmitTake(context);
        Il.Mark(first);
    }

    private void EmitIf(in Instruction instruction, Condition condition)
    {
        TakeCondition(ref condition);
        var frame = new BlockFrame(Opcode.If, instruction.BlockResult, Stack.Count) { ElseLabel = new IlLabel() };
        Il.Branch(condition.WhenFalse, frame.ElseLabel);
        _frames.Add(frame);
    }

    private void EmitElse(bool isReachable)
    {
        var frame = _frames[^1];
        if (isReachable)
        {
            StoreResult(frame);
            Il.Branch(OpCodes.Br, frame.Label);
        }

        Stack.Reset(frame.Height);
        Il.Mark(frame.ElseLabel!);
        frame.ElseLabel = null;
    }

    private bool EmitEnd(bool isReachable)
    {
        var frame = _frames[^1];
        _frames.RemoveAt(_frames.Count - 1);
        if (_frames.Count == 0)
        {
            if (isReachable)
                EmitReturn();
            return false;
        }

        if (isReachable)
            StoreResult(frame);
        Stack.Reset(frame.Height);
        if (frame.ElseLabel is not null)
            Il.Mark(frame.ElseLabel);
        if (frame.Opener != Opcode.Loop)
            Il.Mark(frame.Label);
        if (frame.Result is { } result)
            Stack.PushAside(result);
        return isReachable || frame.ElseLabel is not null || (frame.Opener != Opcode.Loop && frame.Label.IsUsed);
    }

    private void EmitBranch(int label)
    {
        var frame = Target(label);
        if (IsFunction(frame))
        {
            EmitReturn();
            return;
        }

        if (frame.LabelResult is { } result)
        {
            Stack.Require(1);
            Il.Store(Stack.Slot(frame.Height, result));
            Stack.Pop();
        }

        ClearIlStack();
        Il.Branch(OpCodes.Br, frame.Label);
    }

    private void EmitBranchIf(int label, Condition condition)
    {
        TakeCondition(ref condition);
        var frame = Target(label);
        if (IsPlain(frame))
        {
            Il.Branch(condition.WhenTrue, frame.Label);
            return;
        }

        var skip = new IlLabel();
        Il.Branch(condition.WhenFalse, skip);
        EmitExit(frame);
        Il.Mark(skip);
    }

    private void EmitBranchTable(int[] labels)
    {
        var condition = Condition.NotZero;
        TakeCondition(ref condition);
        var exits = new Dictionary<BlockFrame, IlLabel>();
        var targets = Array.ConvertAll(labels, label =>
        {
            var frame = Target(label);
            if (IsPlain(frame))
                return frame.Label;
            if (!exits.TryGetValue(frame, out var exit))
                exits.Add(frame, exit = new IlLabel());
            return exit;
        });
        Il.Switch(targets[..^1]);
        Il.Branch(OpCodes.Br, targets[^1]);
        foreach (var (frame, exit) in exits)
        {
            Il.Mark(exit);
            EmitExit(frame);
        }
    }

    /// <summary>
    /// Leaves for a block that a value is carried to, or for the end of the function; the value is the topmost operand, put aside.
    /// </summary>
    private void EmitExit(BlockFrame frame)
    {
        if (frame.LabelResult is { } result)
            Il.Load(Stack.Slot(Stack.Count - 1, result));
        if (IsFunction(frame))
        {
            Il.Emit(OpCodes.Ret);
            return;
        }

        Il.Store(Stack.Slot(frame.Height, frame.LabelResult!.Value));
        Il.Branch(OpCodes.Br, frame.Label);
    }

    private void EmitReturn()
    {
        if (context.Type.Result is { } result)
        {
            Stack.Require(1);
            if (Stack.OnIlStack > 1)
            {
                var value = context.Temporary(result.ToClrType());
                Il.Store(value);
                Stack.Pop();
                ClearIlStack();
                Il.Load(value);
            }
        }
        else
        {
            ClearIlStack();
        }

        Il.Return();
    }

    /// <summary>Leaves nothing but the condition's operands on the IL stack, and forgets them as operands.</summary>
    private void TakeCondition(ref Condition condition)
    {
        Stack.Require(condition.Operands);
        if (Stack.OnIlStack == condition.Operands)
        {
            Stack.Pop(condition.Operands);
            return;
        }

        // Only the plain condition is taken while other operands lie below it, see FunctionEmitter.
        var value = context.Temporary(typeof(int));
        Il.Store(value);
        Stack.Pop();
        Stack.PutAside();
        Il.Load(value);
    }

    private void StoreResult(BlockFrame frame)
    {
        if (frame.Result is not { } result)
            return;
        if (Stack.OnIlStack == 0)
            return;
        Il.Store(Stack.Slot(frame.Height, result));
        Stack.Pop();
    }

    private void ClearIlStack()
    {
        for (var left = Stack.OnIlStack; left > 0; left--)
            Il.Emit(OpCodes.Pop);
    }

    private BlockFrame Target(int label) => _frames[^(label + 1)];

    private bool IsFunction(BlockFrame frame) => frame == _frames[0];

    /// <summary>Whether a branch to the block is nothing but a branch in IL.</summary>
    private bool IsPlain(BlockFrame frame) => !IsFunction(frame) && frame.LabelResult is null;
}
