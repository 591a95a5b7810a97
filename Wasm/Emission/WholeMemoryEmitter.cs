using System.Reflection;
using Messaging.Wasm.Instructions;
using Messaging.Wasm.Modules;

namespace Messaging.Wasm.Emission;

/// <summary>The instructions on the memory as a whole.</summary>
internal static class WholeMemoryEmitter
{
    public static void Emit(FunctionContext context, Opcode opcode)
    {
        switch (opcode)
        {
            case Opcode.MemorySize:
                EmitCall(context, KnownMembers.MemorySize, 0);
                context.Stack.Push(ValueKind.I32);
                break;
            case Opcode.MemoryGrow:
                EmitCall(context, KnownMembers.GrowMemory, 1);
                context.RefreshMemory();
                context.Stack.Push(ValueKind.I32);
                break;
            case Opcode.MemoryCopy:
                EmitCall(context, KnownMembers.CopyMemory, 3);
                break;
            default:
                EmitCall(context, KnownMembers.FillMemory, 3);
                break;
        }
    }

    private static void EmitCall(FunctionContext context, MethodInfo method, int operands)
    {
        context.Stack.Require(operands);
        context.LoadInstance();
        context.Il.Call(method);
        context.Stack.Pop(operands);
    }
}
