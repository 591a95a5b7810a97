using Akka.Dispatch.SysMsg;

namespace Akka.Actor;

/// <summary>A reference with no actor behind it: it has no children, never stops, and ignores what it is told unless it says otherwise.</summary>
public abstract class MinimalActorRef : InternalActorRefBase
{
    private protected MinimalActorRef()
    {
    }

    private protected override IInternalActorRef? ParentRef => Nobody.Instance;

    private protected override bool HasTerminated => false;

    private protected override IReadOnlyList<IInternalActorRef> ChildRefs => [];

    protected override void TellInternal(object message, IActorRef? sender)
    {
    }

    private protected override void DeliverSystem(SystemMessage message)
    {
    }

    private protected override void StartActor()
    {
    }

    private protected override IInternalActorRef FindChild(string name) => Nobody.Instance;
}
