using Messaging.Wasm.Instructions;

namespace Messaging.Wasm.Splitting;

/// <summary>
/// Finds the regions of a function: what a block does from its beginning on, or from behind a block inside it on, to its end. The cases of
/// a switch are such regions, as compilers put each of them behind the end of a block.
/// </summary>
internal sealed class RegionFinder(CodeShape shape, LocalLiveness liveness, int locals, SplitLimits limits)
{
    public IEnumerable<Region> Find()
    {
        foreach (var start in Starts())
        {
            var block = shape.BlockAt(start);
            var end = block.Else > start ? block.Else : block.End;
            if (end - start >= limits.SmallestRegion && end - start <= limits.LargestRegion && TryMake(start, end) is { } region)
                yield return region;
        }
    }

    private IEnumerable<int> Starts() => shape.Blocks
        .SelectMany(block => new[] { block.Start, block.Else + 1, block.End + 1 })
        .Where(start => start > 0 && start < shape.Code.Length && IsStart(start))
        .Distinct();

    private bool IsStart(int position) =>
        shape.BlockAt(position) is { IsFunction: false, Result: null }
        && shape.Code[position].Opcode is not (Opcode.Else or Opcode.End)
        && shape.IsBoundary(position);

    private Region? TryMake(int start, int end)
    {
        var exits = new List<RegionExit>();
        var (read, written) = (new LocalSet(locals), new LocalSet(locals));
        var depth = 0;
        for (var position = start; position < end; position++)
        {
            ref readonly var instruction = ref shape.Code[position];
            switch (instruction.Opcode)
            {
                case Opcode.Block or Opcode.Loop or Opcode.If:
                    depth++;
                    break;
                case Opcode.End:
                    depth--;
                    break;
                case Opcode.LocalGet:
                    read.Add(instruction.Index);
                    break;
                case Opcode.LocalSet or Opcode.LocalTee:
                    written.Add(instruction.Index);
                    break;
                case Opcode.Br or Opcode.BrIf or Opcode.BrTable or Opcode.Return:
                    if (!TryAddExits(position, depth, exits))
                        return null;
                    break;
            }
        }

        if (shape.IsBoundary(end))
            exits.Add(RegionExit.FallThrough);
        return exits.Count is > 0 && exits.Count <= limits.MostExits ? WithValues(start, end, exits, read, written) : null;
    }

    private bool TryAddExits(int position, int depth, List<RegionExit> exits)
    {
        ref readonly var branch = ref shape.Code[position];
        int[] labels = branch.Opcode switch
        {
            Opcode.Return => [],
            Opcode.BrTable => branch.Labels!,
            _ => [branch.Index],
        };
        if (branch.Opcode == Opcode.Return)
            AddOnce(exits, RegionExit.Return);
        foreach (var label in labels.Where(label => label >= depth))
        {
            var target = shape.Target(position, label);
            if (target.TakesValue && !(target.IsFunction && branch.Opcode == Opcode.Br))
                return false;
            AddOnce(exits, target.IsFunction ? RegionExit.Return : new RegionExit(RegionExitKind.Branch, label - depth));
        }

        return true;
    }

    private Region? WithValues(int start, int end, List<RegionExit> exits, LocalSet read, LocalSet written)
    {
        var behind = new LocalSet(locals);
        foreach (var exit in exits.Where(exit => exit.Kind != RegionExitKind.Return))
            behind.Add(liveness.Before(exit.Kind == RegionExitKind.FallThrough ? end : shape.Target(start, exit.Label).Target));
        int[] outputs = [.. written.Members.Where(behind.Contains)];

        // What is written on some way only has to come in as well: it matters at the beginning then, too.
        var needed = liveness.Before(start);
        int[] inputs = [.. needed.Members.Where(local => read.Contains(local) || outputs.Contains(local))];
        read.Add(written);
        int[] others = [.. read.Members.Except(inputs)];
        return inputs.Length + outputs.Length <= limits.MostValues ? new Region(start, end, exits, inputs, outputs, others) : null;
    }

    private static void AddOnce(List<RegionExit> exits, RegionExit exit)
    {
        if (!exits.Contains(exit))
            exits.Add(exit);
    }
}
