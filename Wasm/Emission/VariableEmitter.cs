using System.Reflection.Emit;
using Messaging.Wasm.Instructions;

namespace Messaging.Wasm.Emission;

/// <summary>Locals and globals.</summary>
internal static class VariableEmitter
{
    public static void Emit(FunctionContext context, in Instruction instruction)
    {
        switch (instruction.Opcode)
        {
            case Opcode.LocalGet:
                context.LoadLocal(instruction.Index);
                context.Stack.Push(context.LocalKind(instruction.Index));
                break;
            case Opcode.LocalSet:
                context.Stack.Require(1);
                context.StoreLocal(instruction.Index);
                context.Stack.Pop();
                break;
            case Opcode.LocalTee:
                // Not dup and store: where the JIT does not optimise, each dup gets a place of its own in the frame.
                context.Stack.Require(1);
                context.StoreLocal(instruction.Index);
                context.LoadLocal(instruction.Index);
                break;
            case Opcode.GlobalGet:
                context.LoadInstance();
                context.Il.Emit(OpCodes.Ldfld, context.Members.Globals[instruction.Index]);
                context.Stack.Push(context.Members.Module.Globals[instruction.Index].Kind);
                break;
            default:
                EmitGlobalSet(context, instruction.Index);
                break;
        }
    }

    private static void EmitGlobalSet(FunctionContext context, int index)
    {
        var field = context.Members.Globals[index];
        var value = context.Temporary(field.FieldType);
        context.Stack.Require(1);
        context.Il.Store(value);
        context.LoadInstance();
        context.Il.Load(value);
        context.Il.Emit(OpCodes.Stfld, field);
        context.Stack.Pop();
    }
}
