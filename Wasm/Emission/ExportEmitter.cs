using System.Reflection;
using System.Reflection.Emit;
using Messaging.Wasm.Execution;
using Messaging.Wasm.Modules;

namespace Messaging.Wasm.Emission;

/// <summary>
/// Emits the methods that the host calls, one for each exported function: the instance comes first there, and what the runtime throws
/// for a failed check becomes a trap.
/// </summary>
internal static class ExportEmitter
{
    private const MethodAttributes Static = MethodAttributes.Public | MethodAttributes.Static;

    /// <summary>The name of the method for a function of the module.</summary>
    public static string MethodName(int function) => $"export{function}";

    public static void Emit(ModuleMembers members)
    {
        var functions = members.Module.ExportTable.Values
            .Where(export => export.Kind == ExternKind.Function)
            .Select(export => export.Index)
            .ToHashSet();
        if (members.Module.StartFunction is { } start)
            functions.Add(start);
        foreach (var function in functions)
            Emit(members, function);
    }

    private static void Emit(ModuleMembers members, int function)
    {
        var type = members.Module.FunctionTypes[function];
        Type[] parameters = [typeof(WasmInstance), .. type.ClrParameters];
        var method = members.InstanceType.DefineMethod(MethodName(function), Static, type.ClrResult, parameters);
        var il = method.GetILGenerator();
        var result = type.Result is { } kind ? il.DeclareLocal(kind.ToClrType()) : null;

        il.BeginExceptionBlock();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Call, KnownMembers.Enter);
        for (var i = 1; i < parameters.Length; i++)
            il.Emit(OpCodes.Ldarg, (short)i);
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Castclass, members.InstanceType);
        il.Emit(OpCodes.Call, members.Functions[function]);
        if (result is not null)
            il.Emit(OpCodes.Stloc, result);
        il.BeginCatchBlock(typeof(SystemException));
        il.Emit(OpCodes.Call, KnownMembers.ThrowTrap);
        il.Emit(OpCodes.Rethrow);
        il.EndExceptionBlock();
        if (result is not null)
            il.Emit(OpCodes.Ldloc, result);
        il.Emit(OpCodes.Ret);
    }
}
