using Akka.Dispatch;

namespace Embedded.Tests.Actors.Dispatching;

/// <summary>A dispatcher that runs nothing by itself: a test takes one piece of work at a time, on its own thread.</summary>
public sealed class StepwiseDispatcher : MessageDispatcher
{
    private readonly Steps _steps;

    public StepwiseDispatcher(MessageDispatcherConfigurator configurator, Steps steps)
        : base(configurator)
    {
        _steps = steps;
        Throughput = 1;
        ThroughputDeadlineTime = 0;
    }

    protected override void ExecuteTask(IRunnable run) => _steps.Add(run);

    protected override void Shutdown()
    {
    }
}

