using Messaging.Wasm.Modules;

namespace Messaging.Wasm.Splitting;

/// <summary>
/// Makes an equivalent module in which no function is too large for the JIT to optimise. An interpreter's main loop is such a function: as a
/// whole it would run unoptimised for ever.
/// </summary>
internal static class ModuleSplitter
{
    /// <summary>The module itself where nothing is too large; else one with more functions and more globals behind those it has.</summary>
    public static WasmModule Split(WasmModule module, SplitLimits limits)
    {
        if (module.Bodies.TrueForAll(body => body.Instructions.Length <= limits.LargestFunction))
            return module;
        var split = module.Copy();
        var passed = new PassedValues(split.Globals);
        for (var i = 0; i < module.Bodies.Count; i++)
            split.Bodies[i] = Split(split, split.FunctionTypes[module.FunctionImports.Count + i], module.Bodies[i], passed, limits);
        return split;
    }

    private static FunctionBody Split(WasmModule module, FunctionType type, FunctionBody body, PassedValues passed, SplitLimits limits)
    {
        var regions = FunctionSplitter.Choose(module, type, body, limits);
        if (regions.Count == 0)
            return body;
        var code = new CodeBuilder(body.Offset);
        var done = 0;
        foreach (var region in regions)
        {
            var part = new RegionPart(region, type, body, passed);
            code.Add(body.Instructions.AsSpan(done, region.Start - done));
            part.AddCall(code, module.FunctionTypes.Count);
            done = region.End;
            module.FunctionTypes.Add(part.Type);
            module.Bodies.Add(part.Body());
        }

        code.Add(body.Instructions.AsSpan(done));
        return body with { Instructions = code.ToArray() };
    }
}
