using Akka.Configuration;
using Messaging.Simulation.Scheduling;
using Messaging.Simulation.Time;

namespace Messaging.Simulation.Runs;

/// <summary>The settings that make any actor system deterministic, to be put on top of its own.</summary>
public static class DeterministicConfiguration
{
    /// <summary>
    /// Every turn and every timer goes through one <see cref="TurnLoop"/>. No logger, because starting one blocks until it has had a turn;
    /// no coordinated shutdown, because it runs on the thread pool.
    /// </summary>
    public static readonly Config Overrides = ConfigurationFactory.ParseString($$"""
        akka {
          scheduler.implementation = "{{NameOf<VirtualTimeScheduler>()}}"
          loggers = []
          stdout-loglevel = OFF
          coordinated-shutdown {
            run-by-clr-shutdown-hook = off
            run-by-actor-system-terminate = off
          }
          actor {
            default-dispatcher.type = "{{NameOf<SimulationDispatcherConfigurator>()}}"
            default-mailbox.mailbox-type = "{{NameOf<SimulationMailboxType>()}}"
            internal-dispatcher.type = "{{NameOf<SimulationDispatcherConfigurator>()}}"
          }
        }
        """);

    private static string NameOf<T>() => $"{typeof(T).FullName}, {typeof(T).Assembly.GetName().Name}";
}
