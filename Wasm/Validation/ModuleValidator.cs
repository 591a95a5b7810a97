using Messaging.Wasm.Modules;

namespace Messaging.Wasm.Validation;

/// <summary>Validates what reading could not: the code of every function (section 3.4).</summary>
internal static class ModuleValidator
{
    public static void Validate(WasmModule module)
    {
        var firstDefined = module.FunctionImports.Count;
        for (var i = 0; i < module.Bodies.Count; i++)
            new FunctionValidator(module, module.FunctionTypes[firstDefined + i], module.Bodies[i]).Validate();
    }
}
