using System.Reflection.Emit;
using Messaging.Wasm.Modules;

namespace Messaging.Wasm.Emission;

/// <summary>Drop and select.</summary>
internal static class ChoiceEmitter
{
    public static void EmitDrop(FunctionContext context)
    {
        context.Stack.Require(1);
        context.Il.Emit(OpCodes.Pop);
        context.Stack.Pop();
    }

    public static void EmitSelect(FunctionContext context, Condition condition)
    {
        var (il, stack) = (context.Il, context.Stack);
        stack.Require(condition.Operands + 2);
        stack.Pop(condition.Operands);
        var second = context.Temporary(stack.Top.ToClrType());
        var first = new IlLabel();
        var done = new IlLabel();
        il.Branch(condition.WhenTrue, first);
        il.Store(second);
        il.Emit(OpCodes.Pop);
        il.Load(second);
        il.Branch(OpCodes.Br, done);
        il.Mark(first);
        il.Emit(OpCodes.Pop);
        il.Mark(done);
        stack.Pop();
    }
}
