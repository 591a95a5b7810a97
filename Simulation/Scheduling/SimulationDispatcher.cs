using Akka.Dispatch;

namespace Messaging.Simulation.Scheduling;

/// <summary>Hands every turn to the <see cref="TurnLoop"/>: exactly one message each, so that any two messages can be told apart by a choice.</summary>
public sealed class SimulationDispatcher : MessageDispatcher
{
    private readonly TurnLoop _loop;

    public SimulationDispatcher(MessageDispatcherConfigurator configurator, TurnLoop loop)
        : base(configurator)
    {
        _loop = loop;
        Id = configurator.Config.GetString("id") ?? nameof(SimulationDispatcher);
        // A deadline of zero has always passed: without it Akka.NET runs a second message in the same turn.
        Throughput = 1;
        ThroughputDeadlineTime = 0;
    }

    protected override void ExecuteTask(IRunnable run) => _loop.Add(run);

    protected override void Shutdown()
    {
    }
}
