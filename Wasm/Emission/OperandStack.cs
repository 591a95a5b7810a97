using Messaging.Wasm.Modules;

namespace Messaging.Wasm.Emission;

/// <summary>
/// The WebAssembly operands while code is emitted. Those on top lie on the IL stack; those below may have been put aside into locals,
/// which happens where control flow begins or joins, so that the IL stack is empty at every label of a block.
/// </summary>
internal sealed class OperandStack(IlListing il)
{
    private readonly List<ValueKind> _kinds = [];
    private readonly Dictionary<(int Depth, ValueKind Kind), IlLocal> _slots = [];
    private int _aside;

    public int Count => _kinds.Count;

    /// <summary>How many operands are on the IL stack.</summary>
    public int OnIlStack => _kinds.Count - _aside;

    public ValueKind Top => _kinds[^1];

    public void Push(ValueKind kind) => _kinds.Add(kind);

    /// <summary>Brings the topmost <paramref name="count"/> operands onto the IL stack.</summary>
    public void Require(int count)
    {
        if (OnIlStack >= count)
            return;
        PutAside();
        _aside = _kinds.Count - count;
        for (var depth = _aside; depth < _kinds.Count; depth++)
            il.Load(Slot(depth, _kinds[depth]));
    }

    /// <summary>Forgets the topmost operands, which an instruction has taken from the IL stack.</summary>
    public void Pop(int count = 1) => _kinds.RemoveRange(_kinds.Count - count, count);

    /// <summary>Empties the IL stack into locals.</summary>
    public void PutAside()
    {
        for (var depth = _kinds.Count - 1; depth >= _aside; depth--)
            il.Store(Slot(depth, _kinds[depth]));
        _aside = _kinds.Count;
    }

    /// <summary>
    /// Goes back to <paramref name="height"/> operands, all of them aside, at a place that is reached with an empty IL stack.
    /// </summary>
    public void Reset(int height)
    {
        _kinds.RemoveRange(height, _kinds.Count - height);
        _aside = height;
    }

    /// <summary>Pushes an operand that is already in its slot.</summary>
    public void PushAside(ValueKind kind)
    {
        _kinds.Add(kind);
        _aside = _kinds.Count;
    }

    /// <summary>The local that holds an operand which is put aside at this depth.</summary>
    public IlLocal Slot(int depth, ValueKind kind)
    {
        if (!_slots.TryGetValue((depth, kind), out var slot))
            _slots.Add((depth, kind), slot = il.NewLocal(kind.ToClrType()));
        return slot;
    }
}
