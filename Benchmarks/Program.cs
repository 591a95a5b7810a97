using Messaging.Benchmarks.Engine;
using Messaging.Benchmarks.Ports;

switch (args)
{
    case ["engine"]: EngineRuns.Run(); return 0;
    case ["engine", var word] when EngineRuns.Run(word): return 0;
    case ["engine", var word]:
        Console.Error.WriteLine($"No row of 'engine' has '{word}' in its name; 'engine' alone runs and names them all.");
        return 2;
    case ["ports"]: PortRuns.Run(); return 0;
    case []: EngineRuns.Run(); PortRuns.Run(); return 0;
    default:
        Console.Error.WriteLine(
            $"There is no benchmark '{string.Join(' ', args)}': 'engine', 'engine WORD' (only rows with that word) and 'ports' there are, and no word for both.");
        return 2;
}
