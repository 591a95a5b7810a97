using System.Collections.Immutable;
using Akka.Actor;
using Messaging.Capabilities;
using Messaging.Links;
using Messaging.Runtime;
using Messaging.Tracing;
using static Messaging.Ports.PortProtocol;

namespace Messaging.Ports;

/// <summary>
/// One incarnation of one side of a channel, as a child of the window or worker that owns it. It speaks <see cref="PortProtocol"/>: any
/// actor can stand at the other end of the channel, or in the owner's place, by speaking it too.
/// </summary>
public sealed class PortActor : UntypedActor, IPortEffects
{
    private static readonly Props SharedProps = Akka.Actor.Props.Create<PortActor>();
    private readonly MessagingExtension _messaging = MessagingExtension.For(Context.System);
    private readonly IActorRef _owner = Context.Parent;
    private Incarnation? _incarnation;

    /// <summary>
    /// The same for every port, which keeps making one cheap: who it is, it learns from its first message,
    /// <see cref="Entangle"/> or <see cref="Adopt"/>.
    /// </summary>
    public static Props Props() => SharedProps;

    IActorRef IPortEffects.Self => Self;

    void IPortEffects.Tell(IActorRef receiver, object message) => receiver.Tell(message, Self);

    void IPortEffects.TellOwner(object message) => _owner.Tell(message, Self);

    void IPortEffects.Lose(MessageEntry message, LossReason reason) => _messaging.Lose(message.Id, message.Record, reason);

    PortQueueLimit? IPortEffects.QueueLimit => _messaging.PortQueueLimit;

    void IPortEffects.Mind(IActorRef actor) => (actor as LinkedActorRef)?.Mind(Self);

    void IPortEffects.Mind(string node) => _messaging.Nodes?.LinksOf(Self).Tell(new LinkProtocol.Mind(node), Self);

    bool IPortEffects.AreApart(IActorRef one, IActorRef other) => (one as LinkedActorRef)?.Node != (other as LinkedActorRef)?.Node;

    void IPortEffects.Finish() => Context.Stop(Self);

    protected override void OnReceive(object message)
    {
        if (message is CapabilityProtocol.Describe describe)
        {
            describe.Collector.Tell(Describe(), Self);
            return;
        }

        if (_incarnation is not null)
        {
            if (!_incarnation.Receive(message))
                Unhandled(message);
            return;
        }

        switch (message)
        {
            case Entangle entangle: _incarnation = Incarnation.Entangled(entangle, this); break;
            case Adopt adopt: _incarnation = Incarnation.Adopting(adopt, this); break;
            default: Unhandled(message); return;
        }
    }

    protected override void PostStop()
    {
        if (_incarnation is not null && _messaging.IsTracing)
            _messaging.Trace(new PortStopped(_incarnation.Port, _incarnation.Generation, PathOf(Self), _incarnation.Phase));
    }

    private CapabilityProtocol.Described Describe()
    {
        ImmutableArray<SideState> sides = _incarnation is { Phase: IncarnationPhase.Shipped } ? [SideState.InRecord(_incarnation.Port)] : [];
        return new([], sides, _incarnation is null ? [] : [.. _incarnation.Waiting.Select(message => RecordState.Of(message, _incarnation.Port))]);
    }

    private static string PathOf(IActorRef actor) => actor.Path.ToStringWithoutAddress();
}
