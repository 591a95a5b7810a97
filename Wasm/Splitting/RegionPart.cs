using Messaging.Wasm.Instructions;
using Messaging.Wasm.Modules;

namespace Messaging.Wasm.Splitting;

/// <summary>
/// A region as a function of its own, and the call that stands in its place. The function takes the region's inputs and returns the number
/// of the exit that was taken; outputs, and what is returned from the whole function, it leaves in globals.
/// </summary>
internal sealed class RegionPart
{
    private readonly Region _region;
    private readonly FunctionType _whole;
    private readonly FunctionBody _body;
    private readonly int[] _outputGlobals;
    private readonly int? _resultGlobal;
    private readonly Dictionary<int, int> _localNumbers;

    public RegionPart(Region region, FunctionType whole, FunctionBody body, PassedValues passed)
    {
        _region = region;
        _whole = whole;
        _body = body;
        var outputs = region.Outputs.Select(KindOf);
        int[] globals = passed.IndexesFor(whole.Result is { } result ? outputs.Append(result) : outputs);
        _outputGlobals = globals[..region.Outputs.Length];
        _resultGlobal = whole.Result is null ? null : globals[^1];
        _localNumbers = region.Inputs.Concat(region.Others).Select((local, number) => (local, number)).ToDictionary();
    }

    public FunctionType Type => new([.. _region.Inputs.Select(KindOf)], ValueKind.I32);

    /// <summary>The function: a block for each exit around the region, behind whose end the exit's number is.</summary>
    public FunctionBody Body()
    {
        var code = new CodeBuilder(_body.Offset);
        var exits = _region.Exits.Count;
        code.Add(Opcode.Block, (long)ValueKind.I32);
        for (var i = 0; i < exits; i++)
            code.AddBlock();
        AddRegion(code);
        if (NumberOf(RegionExit.FallThrough) is >= 0 and var number)
            code.Add(Opcode.Br, number);
        for (var exit = 0; exit < exits; exit++)
            code.Add(Opcode.End).Add(Opcode.I32Const, exit).Add(Opcode.Br, exits - 1 - exit);
        code.Add(Opcode.End);
        for (var i = 0; i < _outputGlobals.Length; i++)
            code.Add(Opcode.LocalGet, _localNumbers[_region.Outputs[i]]).Add(Opcode.GlobalSet, _outputGlobals[i]);
        code.Add(Opcode.End);
        return new FunctionBody(_body.Offset, [.. _region.Others.Select(KindOf)], code.ToArray());
    }

    /// <summary>Adds the call and what goes on from there, in place of the region.</summary>
    public void AddCall(CodeBuilder code, int function)
    {
        var returns = NumberOf(RegionExit.Return) >= 0;
        code.AddBlock();
        if (returns)
            code.AddBlock();
        foreach (var input in _region.Inputs)
            code.Add(Opcode.LocalGet, input);
        code.Add(Opcode.Call, function);
        for (var i = 0; i < _outputGlobals.Length; i++)
            code.Add(Opcode.GlobalGet, _outputGlobals[i]).Add(Opcode.LocalSet, _region.Outputs[i]);
        AddChoice(code, returns ? 1 : 0);
        if (returns)
        {
            code.Add(Opcode.End);
            if (_resultGlobal is { } result)
                code.Add(Opcode.GlobalGet, result);
            code.Add(Opcode.Return);
        }

        code.Add(Opcode.End);
    }

    /// <param name="code">Where to.</param>
    /// <param name="behind">The label of the block whose end is what follows the region.</param>
    private void AddChoice(CodeBuilder code, int behind)
    {
        int[] labels = [.. _region.Exits.Select(exit => exit.Kind switch
        {
            RegionExitKind.FallThrough => behind,
            RegionExitKind.Return => 0,
            _ => exit.Label + behind + 1,
        })];
        if (labels.Length == 1)
            code.Add(Opcode.Drop).Add(Opcode.Br, labels[0]);
        else
            code.AddBranchTable(labels);
    }

    private void AddRegion(CodeBuilder code)
    {
        var depth = 0;
        for (var position = _region.Start; position < _region.End; position++)
        {
            ref readonly var instruction = ref _body.Instructions[position];
            switch (instruction.Opcode)
            {
                case Opcode.Block or Opcode.Loop or Opcode.If:
                    depth++;
                    code.Add(instruction);
                    break;
                case Opcode.End:
                    depth--;
                    code.Add(instruction);
                    break;
                case Opcode.LocalGet or Opcode.LocalSet or Opcode.LocalTee:
                    code.Add(instruction with { Bits = _localNumbers[instruction.Index] });
                    break;
                case Opcode.Return:
                    AddReturn(code, depth);
                    break;
                case Opcode.Br or Opcode.BrIf when instruction.Index >= depth:
                    AddBranch(code, instruction, depth);
                    break;
                case Opcode.BrTable:
                    var labels = instruction.Labels!;
                    var inside = depth;
                    code.Add(instruction with { Labels = Array.ConvertAll(labels, label => label < inside ? label : LabelOf(label, inside)) });
                    break;
                default:
                    code.Add(instruction);
                    break;
            }
        }
    }

    private void AddBranch(CodeBuilder code, in Instruction branch, int depth)
    {
        if (branch.Opcode == Opcode.Br && IsReturn(branch.Index - depth))
            AddReturn(code, depth);
        else
            code.Add(branch with { Bits = LabelOf(branch.Index, depth) });
    }

    private void AddReturn(CodeBuilder code, int depth)
    {
        if (_resultGlobal is { } result)
            code.Add(Opcode.GlobalSet, result);
        code.Add(Opcode.Br, depth + NumberOf(RegionExit.Return));
    }

    // The label of an exit's block, from so deep inside the region, for a label that leads out of the region.
    private int LabelOf(int label, int depth) =>
        depth + NumberOf(IsReturn(label - depth) ? RegionExit.Return : new RegionExit(RegionExitKind.Branch, label - depth));

    // Only the function's own label is no exit by itself.
    private bool IsReturn(int label) => NumberOf(new RegionExit(RegionExitKind.Branch, label)) < 0;

    private int NumberOf(RegionExit exit)
    {
        for (var i = 0; i < _region.Exits.Count; i++)
        {
            if (_region.Exits[i] == exit)
                return i;
        }

        return -1;
    }

    private ValueKind KindOf(int local) =>
        local < _whole.Parameters.Length ? _whole.Parameters[local] : _body.Locals[local - _whole.Parameters.Length];
}
