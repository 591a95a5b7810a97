using System.Reflection.Emit;

namespace Messaging.Wasm.Emission;

/// <summary>Emits the methods that stand for host functions: each calls the delegate that its instance was given.</summary>
internal static class HostCallEmitter
{
    public static void Emit(ModuleMembers members)
    {
        for (var i = 0; i < members.HostMethods.Length; i++)
            Emit(members.HostMethods[i].GetILGenerator(), members.HostFields[i], members.HostFunctions[i].Type.Parameters.Length);
    }

    private static void Emit(ILGenerator generator, FieldBuilder field, int parameters)
    {
        var il = new IlListing();
        il.LoadArgument(parameters);
        il.Emit(OpCodes.Ldfld, field);
        for (var i = 0; i < parameters; i++)
            il.LoadArgument(i);
        il.Emit(OpCodes.Callvirt, field.FieldType.GetMethod(nameof(Action.Invoke))!);
        il.Emit(OpCodes.Ret);
        IlWriter.Write(il, generator, shortensBranches: false);
    }
}
