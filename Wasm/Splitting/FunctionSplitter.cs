using Messaging.Wasm.Modules;

namespace Messaging.Wasm.Splitting;

/// <summary>Chooses which regions of a function that is too large become functions of their own: the largest, until it is small enough.</summary>
internal static class FunctionSplitter
{
    /// <summary>What a call and the choice behind it add, beside each value that goes in and two for each that comes out.</summary>
    private const int CallInstructions = 6;

    /// <summary>The regions to take out, in order; none overlaps another.</summary>
    public static IReadOnlyList<Region> Choose(WasmModule module, FunctionType type, FunctionBody body, SplitLimits limits)
    {
        var size = body.Instructions.Length;
        if (size <= limits.LargestFunction)
            return [];
        var locals = type.Parameters.Length + body.Locals.Length;
        var shape = new CodeShape(module, type, body.Instructions);
        var finder = new RegionFinder(shape, new LocalLiveness(shape, locals), locals, limits);
        var chosen = new List<Region>();
        foreach (var region in finder.Find().OrderByDescending(region => region.Length).ThenBy(region => region.Start))
        {
            if (size <= limits.LargestFunction)
                break;
            var left = CallInstructions + region.Inputs.Length + 2 * region.Outputs.Length;
            if (left >= region.Length || chosen.Exists(other => region.Start < other.End && other.Start < region.End))
                continue;
            chosen.Add(region);
            size -= region.Length - left;
        }

        return [.. chosen.OrderBy(region => region.Start)];
    }
}
