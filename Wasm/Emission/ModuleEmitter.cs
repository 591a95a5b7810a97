using System.Reflection;
using System.Reflection.Emit;
using Messaging.Wasm.Execution;
using Messaging.Wasm.Modules;

namespace Messaging.Wasm.Emission;

/// <summary>Makes a class of a module: an instance of the class is an instance of the module.</summary>
internal static class ModuleEmitter
{
    /// <summary>The name of the assemblies that are made, which this assembly names as a friend.</summary>
    public const string AssemblyName = "Messaging.Wasm.Translated";

    private const TypeAttributes Class = TypeAttributes.Public | TypeAttributes.Sealed;

    /// <summary>Emits the module and returns the finished class, with the numbers that function types were given.</summary>
    public static (Type Class, Func<FunctionType, int> TypeNumber) Emit(WasmModule module, IReadOnlyList<FunctionImport> hostFunctions)
    {
        var assembly = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName(AssemblyName), AssemblyBuilderAccess.Run);
        var type = assembly.DefineDynamicModule(AssemblyName).DefineType("Instance", Class, typeof(WasmInstance));
        var members = new ModuleMembers(module, hostFunctions, type);
        HostCallEmitter.Emit(members);
        for (var i = 0; i < module.Bodies.Count; i++)
            EmitFunction(members, module.FunctionImports.Count + i, module.Bodies[i]);
        ExportEmitter.Emit(members);
        return (type.CreateType(), members.TypeNumber);
    }

    private static void EmitFunction(ModuleMembers members, int function, FunctionBody body)
    {
        var context = new FunctionContext(members, members.Module.FunctionTypes[function], body);
        new FunctionEmitter(context).Emit();
        IlWriter.Write(context.Il, members.Functions[function].GetILGenerator());
    }
}
