using Messaging.Wasm.Instructions;
using Messaging.Wasm.Modules;

namespace Messaging.Wasm.Emission;

/// <summary>
/// Decides, before a function is emitted, for which memory accesses the memory's bytes can be put on the IL stack below the address.
/// That must happen before the first instruction of the address's expression, and saves moving the address through a local. It cannot be
/// done where control flow empties the stack in between, nor where a call may replace the bytes.
/// </summary>
internal sealed class AccessPlan
{
    private readonly WasmModule _module;
    private readonly Instruction[] _code;
    private readonly byte[] _pushes;
    private readonly AccessForm[] _forms;
    private readonly int[] _storeOfAddress;
    private readonly List<PlannedOperand> _stack = [];

    // The last instruction so far that does more than compute a value or read memory.
    private int _lastEffect = -1;

    public AccessPlan(WasmModule module, Instruction[] code)
    {
        _module = module;
        _code = code;
        _pushes = new byte[code.Length];
        _forms = new AccessForm[code.Length];
        _storeOfAddress = new int[code.Length];
        for (var position = 0; position < code.Length; position++)
            Visit(position);
    }

    /// <summary>How often the memory's bytes are pushed before an instruction.</summary>
    public int PushesBefore(int position) => _pushes[position];

    /// <summary>What a load or store finds on the IL stack.</summary>
    public AccessForm Form(int position) => _forms[position];

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
                _stack.Clear();
                _lastEffect = position;
                return;
            case OpcodeGroup.Call:
                var call = InstructionArity.OfCall(_module, instruction);
                VisitCall(position, call.Operands, call.HasResult);
                return;
            case OpcodeGroup.WholeMemory when instruction.Opcode == Opcode.MemoryGrow:
                VisitCall(position, 1, hasResult: true);
                return;
            case OpcodeGroup.Load:
                PlanLoad(position);
                break;
            case OpcodeGroup.Store:
                PlanStore(position);
                break;
        }

        var (operands, hasResult) = InstructionArity.Of(instruction);
        if (HasEffect(instruction))
            _lastEffect = position;
        var start = operands == 0 ? position : Start(operands);
        Pop(operands);
        if (hasResult)
            _stack.Add(new PlannedOperand(start, position));
    }

    private void VisitCall(int position, int operands, bool hasResult)
    {
        Pop(operands);
        _lastEffect = position;
        for (var i = 0; i < _stack.Count; i++)
            _stack[i] = PlannedOperand.Unknown;
        if (hasResult)
            _stack.Add(PlannedOperand.Unknown);
    }

    private void PlanLoad(int position)
    {
        if (TryPush(Start(1)))
            _forms[position] = AccessForm.Direct;
    }

    private void PlanStore(int position)
    {
        if (!TryPush(Start(2)))
            return;

        // A failing store must come after all that computing its value does; else its place is best found at once.
        var producer = _stack[^2].Producer;
        var isFoundAtOnce = _lastEffect <= producer;
        _forms[position] = isFoundAtOnce ? AccessForm.Placed : AccessForm.Direct;
        if (isFoundAtOnce)
            _storeOfAddress[producer] = position;
    }

    private bool TryPush(int start)
    {
        if (start < 0 || _pushes[start] == byte.MaxValue)
            return false;
        _pushes[start]++;
        return true;
    }

    /// <summary>Where the expression of the operand so far below the top begins, or -1 if that is not known.</summary>
    private int Start(int depth) => _stack.Count >= depth ? _stack[^depth].Start : -1;

    private void Pop(int count) => _stack.RemoveRange(Math.Max(_stack.Count - count, 0), Math.Min(count, _stack.Count));

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
