using Akka.Actor;
using Akka.Configuration;
using Akka.Dispatch;
using Akka.Dispatch.MessageQueues;
using Messaging.Simulation.Time;

namespace Messaging.Simulation.Scheduling;

/// <summary>Makes the mailboxes of a deterministic system, which its <see cref="TurnLoop"/> can look into.</summary>
public sealed class SimulationMailboxType(Settings settings, Config config) : MailboxType(settings, config)
{
    public override IMessageQueue Create(IActorRef owner, ActorSystem system)
    {
        if (system.Scheduler is not VirtualTimeScheduler scheduler)
            throw new ConfigurationException(
                $"{nameof(SimulationMailboxType)} needs akka.scheduler.implementation = \"{typeof(VirtualTimeScheduler).AssemblyQualifiedName}\".");
        return scheduler.Loop.Register(new SimulatedMailbox(owner, scheduler.Loop));
    }
}
