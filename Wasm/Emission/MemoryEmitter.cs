using System.Reflection.Emit;
using Messaging.Wasm.Instructions;
using Messaging.Wasm.Modules;

namespace Messaging.Wasm.Emission;

/// <summary>
/// Loads and stores. An access is within the memory if one behind its last byte, counted from the memory's start in 64 bits where nothing
/// wraps around, is less than the memory's size and one. Adding that size, negated, wraps around if it is not, which the runtime checks
/// in the addition itself: a comparison would be a branch, and the JIT gives up on functions of that many. What was added leads back
/// from the memory's end to the place.
/// </summary>
internal static class MemoryEmitter
{
    /// <summary>Turns the address of a store, which is on the IL stack, into its place.</summary>
    public static void EmitPlaceOf(FunctionContext context, in Instruction store) =>
        EmitPlace(context, MemoryAccess.Of(store.Opcode).Bytes, (uint)store.Bits);

    public static void EmitLoad(FunctionContext context, in Instruction instruction)
    {
        var access = MemoryAccess.Of(instruction.Opcode);
        context.Stack.Require(1);
        EmitPlace(context, access.Bytes, (uint)instruction.Bits);
        context.Il.Emit(access.Move);
        if (access.Widen is { } widen)
            context.Il.Emit(widen);
        context.Stack.Pop();
        context.Stack.Push(instruction.Info.Type!.Result!.Value);
    }

    /// <param name="isPlaced">Whether the place is on the IL stack already, in place of the address.</param>
    public static void EmitStore(FunctionContext context, in Instruction instruction, bool isPlaced)
    {
        var access = MemoryAccess.Of(instruction.Opcode);
        context.Stack.Require(2);
        if (!isPlaced)
        {
            var value = context.Temporary(context.Stack.Top.ToClrType(), 1);
            context.Il.Store(value);
            EmitPlace(context, access.Bytes, (uint)instruction.Bits);
            context.Il.Load(value);
        }

        context.Il.Emit(access.Move);
        context.Stack.Pop(2);
    }

    private static void EmitPlace(FunctionContext context, int bytes, uint offset)
    {
        var (il, memory) = (context.Il, context.Memory!);
        il.Emit(OpCodes.Conv_U);
        EmitNative(il, (long)offset + bytes);
        il.Emit(OpCodes.Add);
        il.Load(memory.Bias);
        il.Emit(OpCodes.Add_Ovf_Un);
        il.Load(memory.End);
        il.Emit(OpCodes.Add);
        il.Constant(bytes);
        il.Emit(OpCodes.Sub);
    }

    private static void EmitNative(IlListing il, long number)
    {
        if (number <= int.MaxValue)
        {
            il.Constant((int)number);
            return;
        }

        il.Constant(number);
        il.Emit(OpCodes.Conv_U);
    }
}
