using Messaging.Wasm.Modules;

namespace Messaging.Wasm.Splitting;

/// <summary>
/// The globals in which the parts of split functions leave what they have changed. Each is read right after the part has returned, so all
/// parts of a module share them.
/// </summary>
internal sealed class PassedValues(List<GlobalVariable> globals)
{
    private readonly Dictionary<(ValueKind Kind, int Number), int> _indexes = [];

    /// <summary>The globals for values of these kinds.</summary>
    public int[] IndexesFor(IEnumerable<ValueKind> kinds)
    {
        var used = new Dictionary<ValueKind, int>();
        return [.. kinds.Select(kind => Index(kind, used[kind] = used.GetValueOrDefault(kind) + 1))];
    }

    private int Index(ValueKind kind, int number)
    {
        if (_indexes.TryGetValue((kind, number), out var index))
            return index;
        globals.Add(new GlobalVariable(kind, IsMutable: true, InitialBits: 0));
        _indexes.Add((kind, number), globals.Count - 1);
        return globals.Count - 1;
    }
}
