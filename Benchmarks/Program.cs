using Messaging.Benchmarks.Engine;
using Messaging.Benchmarks.Ports;

switch (args)
{
    case ["engine"]: EngineRuns.Run(); return 0;
    case ["ports"]: PortRuns.Run(); return 0;
    case []: EngineRuns.Run(); PortRuns.Run(); return 0;
    default:
        Console.Error.WriteLine($"There is no benchmark '{string.Join(' ', args)}': 'engine' and 'ports' there are, and no word for both.");
        return 2;
}
