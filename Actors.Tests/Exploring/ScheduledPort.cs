using Akka.Actor;
using Messaging.Ports;
using Messaging.Tracing;
using static Messaging.Ports.PortProtocol;

namespace Messaging.Tests.Exploring;

/// <summary>The rules of a port under a chosen schedule.</summary>
internal sealed class ScheduledPort(string name, ScheduledOwner owner, World world) : ScheduledActor(name), IPortEffects
{
    private Incarnation? _incarnation;

    public IncarnationPhase Phase => _incarnation?.Phase ?? IncarnationPhase.Adopting;

    IActorRef IPortEffects.Self => this;

    void IPortEffects.Tell(IActorRef receiver, object message) => receiver.Tell(message, this);

    void IPortEffects.TellOwner(object message) => owner.Tell(message, this);

    void IPortEffects.Lose(MessageEntry message, LossReason reason) => world.Messaging.Lose(message.Id, message.Record, reason);

    void IPortEffects.Mind(IActorRef actor)
    {
    }

    void IPortEffects.Mind(string node)
    {
    }

    bool IPortEffects.AreApart(IActorRef one, IActorRef other) => false;

    void IPortEffects.Finish()
    {
    }

    protected override void Receive(object message, IActorRef sender)
    {
        Assert.False(Phase == IncarnationPhase.Finished, $"{Path.Name} has finished and still gets {message}");
        if (_incarnation is null)
        {
            _incarnation = message is Entangle entangle
                ? Incarnation.Entangled(entangle, this)
                : Incarnation.Adopting(Assert.IsType<Adopt>(message), this);
            return;
        }

        Assert.True(_incarnation.Receive(message), $"{Path.Name} does not know {message}");
    }
}
