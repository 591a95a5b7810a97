namespace Messaging.Wasm.Modules;

/// <summary>
/// A number for each type of function that equal types share. It depends on the module's declarations and the host's functions alone, so that
/// code which was translated before means the same types.
/// </summary>
internal sealed class FunctionTypeNumbers
{
    private readonly Dictionary<FunctionType, int> _numbers = [];

    public FunctionTypeNumbers(WasmModule module, IEnumerable<FunctionImport> hostFunctions)
    {
        foreach (var type in module.Types.Concat(hostFunctions.Select(function => function.Type)))
            _numbers.TryAdd(type, _numbers.Count);
    }

    public int this[FunctionType type] => _numbers[type];
}
