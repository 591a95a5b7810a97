using Messaging.Wasm.Instructions;
using Messaging.Wasm.Modules;

namespace Messaging.Wasm.Emission;

/// <summary>
/// Decides, before a function is emitted, for which stores the place can be found as soon as their address is there, which saves moving the
/// value through a local. It cannot where control flow empties the IL stack in between, where a call may move the memory, nor where computing
/// the value has an effect: a store that fails must come after it.
/// </summary>
internal sealed class StorePlan
{
    private const int Unknown = -1;

    private readonly WasmModule _module;
    private readonly Instruction[] _code;
    private readonly bool[] _isPlaced;
    private readonly int[] _storeOfAddress;

    // For each operand the instruction that leaves it.
    private readonly List<int> _producers = [];

    // The last instruction so far that does more than compute a value or read memory.
    private int _lastEffect = Unknown;

    public StorePlan(WasmModule module, Instruction[] code)
    {
        _module = module;
        _code = code;
        _isPlaced = new bool[code.Length];
        _storeOfAddress = new int[code.Length];
        for (var position = 0; position < code.Length; position++)
            Visit(position);
    }

    /// <summary>Whether a store finds its place on the IL stack, not its address.</summary>
    public bool IsPlaced(int position) => _isPlaced[position];

    /// <summary>The store whose address an instruction leaves, if its place is to be found at once.</summary>
    public bool TryGetStoreOfAddress(int position, out int store)
    {
        store = _storeOfAddress[position];
        return store > 0;
    }

    private void Visit(int position)
    {
        ref readonly var instruction = ref _code[position];
        switch (instruction.Info.Group)
        {
            case OpcodeGroup.Control when instruction.Opcode is not (Opcode.Drop or Opcode.Select or Opcode.Nop):
                // What lies below is put aside, or is never used: what follows begins with an empty IL stack.
                _producers.Clear();
                _lastEffect = position;
                return;
            case OpcodeGroup.Call:
                var call = InstructionArity.OfCall(_module, instruction);
                VisitCall(position, call.Operands, call.HasResult);
                return;
            case OpcodeGroup.WholeMemory when instruction.Opcode == Opcode.MemoryGrow:
                VisitCall(position, 1, hasResult: true);
                return;
            case OpcodeGroup.Store:
                PlanStore(position);
                break;
        }

        var (operands, hasResult) = InstructionArity.Of(instruction);
        if (HasEffect(instruction))
            _lastEffect = position;
        Pop(operands);
        if (hasResult)
            _producers.Add(position);
    }

    private void VisitCall(int position, int operands, bool hasResult)
    {
        Pop(operands);
        _lastEffect = position;
        for (var i = 0; i < _producers.Count; i++)
            _producers[i] = Unknown;
        if (hasResult)
            _producers.Add(position);
    }

    private void PlanStore(int position)
    {
        if (_producers.Count < 2 || _producers[^2] is var producer && (producer == Unknown || _lastEffect > producer))
            return;
        _isPlaced[position] = true;
        _storeOfAddress[producer] = position;
    }

    private void Pop(int count) => _producers.RemoveRange(Math.Max(_producers.Count - count, 0), Math.Min(count, _producers.Count));

    /// <summary>Whether an instruction changes memory or globals, or may trap for another reason than a memory access.</summary>
    private static bool HasEffect(in Instruction instruction) => instruction.Info.Group switch
    {
        OpcodeGroup.Store or OpcodeGroup.WholeMemory => true,
        OpcodeGroup.Variable => instruction.Opcode == Opcode.GlobalSet,
        OpcodeGroup.Numeric => instruction.Opcode
            is >= Opcode.I32DivS and <= Opcode.I32RemU
            or >= Opcode.I64DivS and <= Opcode.I64RemU
            or >= Opcode.I32TruncF32S and <= Opcode.I32TruncF64U
            or >= Opcode.I64TruncF32S and <= Opcode.I64TruncF64U,
        _ => false,
    };
}
