using Akka.Dispatch.SysMsg;
using Akka.Event;

namespace Akka.Actor;

/// <summary>The reference behind <see cref="ActorSystem.DeadLetters"/>.</summary>
internal sealed class DeadLetterActorRef(ActorPath path, DeadLetterOffice office) : MinimalActorRef
{
    public override ActorPath Path => path;

    protected override void TellInternal(object message, IActorRef? sender) => office.Refuse(message, sender, this);

    private protected override void DeliverSystem(SystemMessage message) => office.RefuseSystem(message, this);
}
