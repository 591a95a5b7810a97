using System.Reflection.Emit;
using Messaging.Wasm.Instructions;
using Messaging.Wasm.Modules;

namespace Messaging.Wasm.Emission;

/// <summary>
/// Loads and stores. The memory is a byte array exactly as long as the memory is, so that the runtime's own bounds check is the one
/// that WebAssembly asks for: an access indexes the array by its last byte, in 64 bits, where address plus offset cannot wrap around.
/// </summary>
internal static class MemoryEmitter
{
    /// <summary>Finds the place of a store whose address is on the IL stack, with the memory's bytes below it.</summary>
    public static void EmitPlaceOf(FunctionContext context, in Instruction store) =>
        EmitPlace(context.Il, MemoryAccess.Of(store.Opcode), (uint)store.Bits);

    public static void EmitLoad(FunctionContext context, in Instruction instruction, AccessForm form)
    {
        var access = MemoryAccess.Of(instruction.Opcode);
        context.Stack.Require(1);
        if (form == AccessForm.Plain)
            EmitBytesBelowAddress(context);
        EmitPlace(context.Il, access, (uint)instruction.Bits);
        context.Il.Emit(access.Move);
        if (access.Widen is { } widen)
            context.Il.Emit(widen);
        context.Stack.Pop();
        context.Stack.Push(instruction.Info.Type!.Result!.Value);
    }

    public static void EmitStore(FunctionContext context, in Instruction instruction, AccessForm form)
    {
        var access = MemoryAccess.Of(instruction.Opcode);
        context.Stack.Require(2);
        if (form != AccessForm.Placed)
        {
            var value = context.Temporary(context.Stack.Top.ToClrType(), 1);
            context.Il.Store(value);
            if (form == AccessForm.Plain)
                EmitBytesBelowAddress(context);
            EmitPlace(context.Il, access, (uint)instruction.Bits);
            context.Il.Load(value);
        }

        context.Il.Emit(access.Move);
        context.Stack.Pop(2);
    }

    private static void EmitBytesBelowAddress(FunctionContext context)
    {
        var address = context.Temporary(typeof(int));
        context.Il.Store(address);
        context.Il.Load(context.Memory!);
        context.Il.Load(address);
    }

    /// <summary>
    /// Turns the array and the address on the IL stack into the array and an index, or, for more than one byte, into a reference.
    /// </summary>
    private static void EmitPlace(IlListing il, MemoryAccess access, uint offset)
    {
        var last = (long)offset + access.Bytes - 1;
        if (last > 0)
        {
            // An unsigned address that fits into 32 bits cannot wrap around with an offset of 32 bits.
            il.Emit(OpCodes.Conv_U);
            EmitOffset(il, last);
            il.Emit(OpCodes.Add);
        }

        if (access.Bytes == 1)
            return;
        il.Emit(OpCodes.Ldelema, typeof(byte));
        il.Constant(access.Bytes - 1);
        il.Emit(OpCodes.Sub);
    }

    private static void EmitOffset(IlListing il, long offset)
    {
        if (offset <= int.MaxValue)
        {
            il.Constant((int)offset);
            return;
        }

        il.Constant(offset);
        il.Emit(OpCodes.Conv_U);
    }
}
