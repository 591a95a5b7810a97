using Messaging.Benchmarks.Clustering;
using Messaging.Benchmarks.Engine;
using Messaging.Benchmarks.Exploring;
using Messaging.Benchmarks.Ports;
using Messaging.Benchmarks.Scripts;

switch (args)
{
    case ["cluster"]: return ClusterRuns.Run();
    case []: EngineRuns.Run(); PortRuns.Run(); ScriptRuns.Run(); ExploreRuns.Run(); return 0;
    case ["engine"]: EngineRuns.Run(); return 0;
    case ["ports"]: PortRuns.Run(); return 0;
    case ["scripts"]: ScriptRuns.Run(); return 0;
    case ["explore"]: ExploreRuns.Run(); return 0;
    case ["engine", var word] when EngineRuns.Run(word): return 0;
    case ["ports", var word] when PortRuns.Run(word): return 0;
    case ["scripts", var word] when ScriptRuns.Run(word): return 0;
    case ["explore", var word] when ExploreRuns.Run(word): return 0;
    case ["engine" or "ports" or "scripts" or "explore", var word]:
        Console.Error.WriteLine($"No row of '{args[0]}' has '{word}' in its name; '{args[0]}' alone runs and names them all.");
        return 2;
    default:
        Console.Error.WriteLine(
            $"There is no benchmark '{string.Join(' ', args)}': 'engine', 'ports', 'scripts' and 'explore' there are, each alone or with a word (only rows with that word), no word for all four, and 'cluster'.");
        return 2;
}
