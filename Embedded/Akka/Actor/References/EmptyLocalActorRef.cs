using Akka.Dispatch.SysMsg;
using Akka.Event;

namespace Akka.Actor;

/// <summary>A reference to a place where nobody lives: what it is told becomes dead letters.</summary>
internal sealed class EmptyLocalActorRef(ActorPath path, DeadLetterOffice office) : MinimalActorRef
{
    public override ActorPath Path => path;

    private protected override bool HasTerminated => true;

    protected override void TellInternal(object message, IActorRef? sender) => office.Refuse(message, sender, this);

    private protected override void DeliverSystem(SystemMessage message) => office.RefuseSystem(message, this);
}
