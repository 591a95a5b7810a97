using System.Collections.Concurrent;
using Akka.Actor;
using Akka.Configuration;
using Akka.Dispatch;

namespace Embedded.Tests.Actors.Dispatching;

/// <summary>The work of an actor system that has no thread of its own.</summary>
public sealed class Steps
{
    private static readonly ConcurrentDictionary<string, Steps> ById = new();
    private static int _ids;

    private readonly Queue<IRunnable> _work = new();

    public int Count => _work.Count;

    public static Steps Of(string id) => ById[id];

    /// <summary>Starts a system whose dispatchers all put their work here.</summary>
    public static (ActorSystem System, Steps Steps) Start(string name)
    {
        var id = Interlocked.Increment(ref _ids).ToString();
        var steps = ById[id] = new Steps();
        var type = $"\"{typeof(StepwiseDispatcherConfigurator).AssemblyQualifiedName}\"";
        var config = ConfigurationFactory.ParseString($$"""
            akka {
              loggers = []
              loglevel = OFF
              stdout-loglevel = OFF
              log-dead-letters = off
              coordinated-shutdown.run-by-actor-system-terminate = off
              actor {
                default-dispatcher { type = {{type}}, steps = {{id}} }
                internal-dispatcher { type = {{type}}, steps = {{id}} }
              }
            }
            """);
        return (ActorSystem.Create(name, config), steps);
    }

    public void Add(IRunnable run) => _work.Enqueue(run);

    /// <summary>Runs the piece of work that has waited longest. Returns false if there is none.</summary>
    public bool RunOne()
    {
        if (!_work.TryDequeue(out var run))
        {
            return false;
        }

        run.Run();
        return true;
    }

    /// <summary>Runs until nothing is left, and returns how many pieces that were.</summary>
    public int RunAll()
    {
        var count = 0;
        while (RunOne())
        {
            count++;
        }

        return count;
    }
}
