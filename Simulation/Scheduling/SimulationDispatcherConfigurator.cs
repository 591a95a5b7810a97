using Akka.Configuration;
using Akka.Dispatch;
using Messaging.Simulation.Time;

namespace Messaging.Simulation.Scheduling;

/// <summary>
/// Makes a dispatcher deterministic when its <c>type</c> in the configuration names this class. All such dispatchers of an actor system
/// share one <see cref="TurnLoop"/>, which they find through the <see cref="VirtualTimeScheduler"/>.
/// </summary>
public sealed class SimulationDispatcherConfigurator : MessageDispatcherConfigurator
{
    private readonly SimulationDispatcher _dispatcher;

    public SimulationDispatcherConfigurator(Config config, IDispatcherPrerequisites prerequisites)
        : base(config, prerequisites)
    {
        if (prerequisites.Scheduler is not VirtualTimeScheduler scheduler)
            throw new ConfigurationException(
                $"{nameof(SimulationDispatcher)} needs akka.scheduler.implementation = \"{typeof(VirtualTimeScheduler).AssemblyQualifiedName}\".");
        _dispatcher = new SimulationDispatcher(this, scheduler.Loop);
    }

    public override MessageDispatcher Dispatcher() => _dispatcher;
}
