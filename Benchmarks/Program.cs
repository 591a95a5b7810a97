using Messaging.Benchmarks.Clustering;
using Messaging.Benchmarks.Engine;
using Messaging.Benchmarks.Ports;
using Messaging.Benchmarks.Scripts;

switch (args)
{
    case ["cluster"]: return ClusterRuns.Run();
    case []: EngineRuns.Run(); PortRuns.Run(); ScriptRuns.Run(); return 0;
    case ["engine"]: EngineRuns.Run(); return 0;
    case ["ports"]: PortRuns.Run(); return 0;
    case ["scripts"]: ScriptRuns.Run(); return 0;
    case ["engine", var word] when EngineRuns.Run(word): return 0;
    case ["ports", var word] when PortRuns.Run(word): return 0;
    case ["scripts", var word] when ScriptRuns.Run(word): return 0;
    case ["engine" or "ports" or "scripts", var word]:
        Console.Error.WriteLine($"No row of '{args[0]}' has '{word}' in its name; '{args[0]}' alone runs and names them all.");
        return 2;
    default:
        Console.Error.WriteLine(
            $"There is no benchmark '{string.Join(' ', args)}': 'engine', 'ports' and 'scripts' there are, each alone or with a word (only rows with that word), no word for all three, and 'cluster'.");
        return 2;
}
