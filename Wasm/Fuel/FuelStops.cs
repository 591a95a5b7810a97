using Messaging.Wasm.Instructions;
using Messaging.Wasm.Modules;

namespace Messaging.Wasm.Fuel;

/// <summary>
/// Which functions take fuel where they begin. Together with the loops, which take fuel at each turn, they stand on every way that code can
/// go on for ever: what is in the table can be called from anywhere, and of the functions that call each other directly in a circle at least
/// one is among them. Between two places that take fuel code ends by itself.
/// </summary>
internal static class FuelStops
{
    /// <summary>By number of function, imported ones first.</summary>
    public static bool[] Find(WasmModule module)
    {
        var stops = new bool[module.FunctionTypes.Count];
        var callees = CalleesOf(module);
        while (CallCircles.Find(callees, stops) is { Count: > 0 } circles)
        {
            foreach (var circle in circles)
                stops[Busiest(circle, callees)] = true;
        }

        return stops;
    }

    // Without the function that most ways lead through the rest of a circle falls apart soonest.
    private static int Busiest(IReadOnlyList<int> circle, int[][] callees)
    {
        var members = circle.ToHashSet();
        var callers = circle.ToDictionary(function => function, _ => 0);
        foreach (var callee in circle.SelectMany(function => callees[function]).Where(members.Contains))
            callers[callee]++;
        return circle.OrderByDescending(function => (long)callers[function] * callees[function].Count(members.Contains)).ThenBy(function => function).First();
    }

    private static int[][] CalleesOf(WasmModule module)
    {
        var imported = module.FunctionImports.Count;
        var inTable = module.Elements.SelectMany(segment => segment.Functions).Distinct().ToLookup(function => module.FunctionTypes[function]);
        var callees = new int[module.FunctionTypes.Count][];
        Array.Fill(callees, [], 0, imported);
        for (var i = 0; i < module.Bodies.Count; i++)
        {
            callees[imported + i] =
            [
                .. module.Bodies[i].Instructions.SelectMany(instruction => instruction.Opcode switch
                {
                    Opcode.Call => [instruction.Index],
                    Opcode.CallIndirect => inTable[module.Types[instruction.Index]],
                    _ => Enumerable.Empty<int>(),
                }).Distinct(),
            ];
        }

        return callees;
    }
}
