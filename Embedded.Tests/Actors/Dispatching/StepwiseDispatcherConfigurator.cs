using Akka.Configuration;
using Akka.Dispatch;

namespace Embedded.Tests.Actors.Dispatching;

/// <summary>Makes the dispatcher of a system whose work a test runs.</summary>
public sealed class StepwiseDispatcherConfigurator : MessageDispatcherConfigurator
{
    private readonly StepwiseDispatcher _dispatcher;

    public StepwiseDispatcherConfigurator(Config config, IDispatcherPrerequisites prerequisites)
        : base(config, prerequisites) => _dispatcher = new StepwiseDispatcher(this, Steps.Of(config.GetString("steps")!));

    public override MessageDispatcher Dispatcher() => _dispatcher;
}
