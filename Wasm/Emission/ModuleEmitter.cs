using System.Reflection;
using System.Reflection.Emit;
using Messaging.Wasm.Execution;
using Messaging.Wasm.Fuel;
using Messaging.Wasm.Modules;
using Messaging.Wasm.Splitting;

namespace Messaging.Wasm.Emission;

/// <summary>Makes a class of a module: an instance of the class is an instance of the module.</summary>
internal static class ModuleEmitter
{
    /// <summary>The name of the assemblies that are made, which this assembly names as a friend.</summary>
    public const string AssemblyName = "Messaging.Wasm.Translated";

    private const TypeAttributes Class = TypeAttributes.Public | TypeAttributes.Sealed;

    /// <summary>The name of the class.</summary>
    public const string ClassName = "Instance";

    /// <summary>Makes the class in memory.</summary>
    public static Type Emit(WasmModule module, IReadOnlyList<FunctionImport> hostFunctions)
    {
        var assembly = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName(AssemblyName), AssemblyBuilderAccess.Run);
        return Emit(module, hostFunctions, assembly.DefineDynamicModule(AssemblyName), shortensBranches: true);
    }

    /// <summary>Writes an assembly with the class.</summary>
    public static void Save(WasmModule module, IReadOnlyList<FunctionImport> hostFunctions, Stream output)
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName(AssemblyName), typeof(object).Assembly);
        // .NET 10 writes wrong code, or fails, where a short branch lies across two of the blocks that it keeps code in.
        Emit(module, hostFunctions, assembly.DefineDynamicModule(AssemblyName), shortensBranches: false);
        assembly.Save(output);
    }

    private static Type Emit(WasmModule module, IReadOnlyList<FunctionImport> hostFunctions, ModuleBuilder builder, bool shortensBranches)
    {
        module = ModuleSplitter.Split(module, SplitLimits.OfJit);
        var type = builder.DefineType(ClassName, Class, typeof(WasmInstance));
        var members = new ModuleMembers(module, hostFunctions, type);
        var stops = FuelStops.Find(module);
        HostCallEmitter.Emit(members);
        for (var i = 0; i < module.Bodies.Count; i++)
            EmitFunction(members, module.FunctionImports.Count + i, module.Bodies[i], stops, shortensBranches);
        ExportEmitter.Emit(members);
        return type.CreateType();
    }

    private static void EmitFunction(ModuleMembers members, int function, FunctionBody body, bool[] stops, bool shortensBranches)
    {
        var context = new FunctionContext(members, members.Module.FunctionTypes[function], body);
        new FunctionEmitter(context).Emit(stops[function]);
        IlWriter.Write(context.Il, members.Functions[function].GetILGenerator(), shortensBranches);
    }
}
