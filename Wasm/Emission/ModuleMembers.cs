using System.Linq.Expressions;
using System.Reflection;
using System.Reflection.Emit;
using Messaging.Wasm.Modules;

namespace Messaging.Wasm.Emission;

/// <summary>
/// The members of the class that a module becomes: a method for each function, a field for each global and each host function.
/// </summary>
internal sealed class ModuleMembers
{
    private const MethodAttributes Static = MethodAttributes.Assembly | MethodAttributes.Static;

    public ModuleMembers(WasmModule module, IReadOnlyList<FunctionImport> hostFunctions, TypeBuilder type)
    {
        Module = module;
        InstanceType = type;
        HostFunctions = hostFunctions;
        TypeNumbers = new FunctionTypeNumbers(module, hostFunctions);
        HostFields = [.. hostFunctions.Select((host, i) => DefineField(HostFieldName(i), DelegateType(host.Type)))];
        HostMethods = [.. hostFunctions.Select((host, i) => DefineMethod(HostMethodName(i), host.Type))];
        var imported = module.FunctionImports.Count;
        Functions =
        [
            .. HostMethods.Take(imported),
            .. module.FunctionTypes.Skip(imported).Select((function, i) => DefineMethod(FunctionMethodName(imported + i), function)),
        ];
        Globals = [.. module.Globals.Select((global, i) => DefineField(GlobalFieldName(i), global.Kind.ToClrType()))];
    }

    public WasmModule Module { get; }

    public TypeBuilder InstanceType { get; }

    /// <summary>The module's imports, and after them the functions that the host adds to the table.</summary>
    public IReadOnlyList<FunctionImport> HostFunctions { get; }

    /// <summary>The field that holds the delegate of each host function.</summary>
    public FieldBuilder[] HostFields { get; }

    /// <summary>The method that calls each host function's delegate.</summary>
    public MethodBuilder[] HostMethods { get; }

    /// <summary>The method of each function of the module, imported ones first.</summary>
    public MethodBuilder[] Functions { get; }

    public FieldBuilder[] Globals { get; }

    public FunctionTypeNumbers TypeNumbers { get; }

    public static string HostFieldName(int host) => $"host{host}";

    public static string GlobalFieldName(int global) => $"global{global}";

    /// <summary>The name of the method that calls a host function.</summary>
    public static string HostMethodName(int host) => $"callHost{host}";

    /// <summary>The name of the method that a function of the module becomes.</summary>
    public static string FunctionMethodName(int function) => $"function{function}";

    /// <summary>The Func or Action that a host function of this type is.</summary>
    public static Type DelegateType(FunctionType type) => Expression.GetDelegateType([.. type.ClrParameters, type.ClrResult]);

    private FieldBuilder DefineField(string name, Type type) => InstanceType.DefineField(name, type, FieldAttributes.Public);

    private MethodBuilder DefineMethod(string name, FunctionType type) =>
        InstanceType.DefineMethod(name, Static, type.ClrResult, [.. type.ClrParameters, InstanceType]);
}
