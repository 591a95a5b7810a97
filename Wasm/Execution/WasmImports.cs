using Messaging.Wasm.Modules;

namespace Messaging.Wasm.Execution;

/// <summary>The functions that the host supplies for one instance, by module and name.</summary>
public sealed class WasmImports
{
    private readonly Dictionary<(string Module, string Name), Delegate> _functions = [];

    /// <summary>Supplies a function: a Func or Action of int, long, float and double, as the module's import has them.</summary>
    public WasmImports Add(string module, string name, Delegate function)
    {
        _functions[(module, name)] = function;
        return this;
    }

    internal Delegate Find(FunctionImport import, Type delegateType)
    {
        if (!_functions.TryGetValue((import.Module, import.Name), out var function))
            throw new WasmLinkException($"the host does not supply {import}");
        return function.GetType() == delegateType
            ? function
            : throw new WasmLinkException($"the host supplies {import.Module}.{import.Name} as {function.Method}; the module needs {import.Type}");
    }
}
