using System.Reflection.Emit;

namespace Messaging.Wasm.Emission;

/// <summary>
/// Takes one unit of the instance's fuel, and ends the call where none is left. The end is one place of the function that nothing comes back
/// from: what it would need to go on is not kept in loops for its sake.
/// </summary>
internal static class FuelEmitter
{
    /// <summary>Emits the taking; the IL stack must be empty.</summary>
    public static void EmitTake(FunctionContext context)
    {
        var il = context.Il;
        var left = context.Temporary(typeof(long));
        context.LoadInstance();
        il.Emit(OpCodes.Ldfld, KnownMembers.Fuel);
        il.Constant(1L);
        il.Emit(OpCodes.Sub);
        il.Store(left);
        context.LoadInstance();
        il.Load(left);
        il.Emit(OpCodes.Stfld, KnownMembers.Fuel);
        il.Load(left);
        il.Constant(0L);
        il.Branch(OpCodes.Blt, context.FuelEnd ??= new IlLabel());
    }

    /// <summary>Emits what is done where none is left, behind the rest of the function.</summary>
    public static void EmitEnd(FunctionContext context)
    {
        if (context.FuelEnd is not { } end)
            return;
        context.Il.Mark(end);
        context.LoadInstance();
        context.Il.Call(KnownMembers.FuelUsedUp);
        context.Il.Emit(OpCodes.Throw);
    }
}
