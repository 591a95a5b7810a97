using Messaging.Wasm.Instructions;

namespace Messaging.Wasm.Splitting;

/// <summary>Which locals are read before they are written, from each place of a function on: the usual analysis backwards to a fixed point.</summary>
internal sealed class LocalLiveness
{
    private readonly CodeShape _shape;
    private readonly LocalSet[] _live;
    private readonly int _locals;
    private bool _hasChanged;

    public LocalLiveness(CodeShape shape, int locals)
    {
        _shape = shape;
        _locals = locals;
        _live = new LocalSet[shape.Code.Length + 1];
        for (var i = 0; i < _live.Length; i++)
            _live[i] = new LocalSet(locals);
        do
        {
            _hasChanged = false;
            for (var position = shape.Code.Length - 1; position >= 0; position--)
                Visit(position);
        }
        while (_hasChanged);
    }

    /// <summary>The locals whose values matter before an instruction, or behind the last one.</summary>
    public LocalSet Before(int position) => _live[position];

    private void Visit(int position)
    {
        ref readonly var instruction = ref _shape.Code[position];
        var live = new LocalSet(_locals);
        switch (instruction.Opcode)
        {
            case Opcode.Br:
                live.Add(AtTarget(position, instruction.Index));
                break;
            case Opcode.BrIf:
                live.Add(AtTarget(position, instruction.Index));
                live.Add(_live[position + 1]);
                break;
            case Opcode.BrTable:
                foreach (var label in instruction.Labels!)
                    live.Add(AtTarget(position, label));
                break;
            case Opcode.Return or Opcode.Unreachable:
                break;
            case Opcode.If:
                live.Add(_live[position + 1]);
                live.Add(_live[BehindElse(position)]);
                break;
            case Opcode.Else:
                live.Add(_live[_shape.BlockAt(position).End]);
                break;
            default:
                live.Add(_live[position + 1]);
                break;
        }

        if (instruction.Opcode is Opcode.LocalSet or Opcode.LocalTee)
            live.Remove(instruction.Index);
        else if (instruction.Opcode == Opcode.LocalGet)
            live.Add(instruction.Index);
        _hasChanged |= _live[position].Add(live);
    }

    private LocalSet AtTarget(int position, int label) => _live[_shape.Target(position, label).Target];

    private int BehindElse(int position)
    {
        var block = _shape.BlockAt(position + 1);
        return block.Else >= 0 ? block.Else + 1 : block.End;
    }
}
