using System.Reflection;
using Messaging.Wasm.Emission;
using Messaging.Wasm.Modules;

namespace Messaging.Wasm.Execution;

/// <summary>Makes a module's table. No supported instruction changes a table, so all instances share one.</summary>
internal sealed class TableBuilder(WasmModule module, FunctionTypeNumbers typeNumbers, Type translated)
{
    public TableEntry[] Build(IReadOnlyList<FunctionImport> hostFunctions)
    {
        var own = (int)(module.Table?.Minimum ?? 0);
        var table = new TableEntry[own + hostFunctions.Count];
        var methods = translated.GetMethods(BindingFlags.Static | BindingFlags.NonPublic).ToDictionary(method => method.Name);
        foreach (var segment in module.Elements.Where(segment => segment.TableIndex + (ulong)segment.Functions.Length <= (ulong)own))
        {
            for (var i = 0; i < segment.Functions.Length; i++)
                table[segment.TableIndex + i] = Entry(module.FunctionTypes[segment.Functions[i]], methods[MethodName(segment.Functions[i])]);
        }

        for (var i = 0; i < hostFunctions.Count; i++)
            table[own + i] = Entry(hostFunctions[i].Type, methods[ModuleMembers.HostMethodName(module.FunctionImports.Count + i)]);
        return table;
    }

    private string MethodName(int function) =>
        function < module.FunctionImports.Count ? ModuleMembers.HostMethodName(function) : ModuleMembers.FunctionMethodName(function);

    private TableEntry Entry(FunctionType type, MethodInfo method) => new(typeNumbers[type], method.MethodHandle.GetFunctionPointer());
}
