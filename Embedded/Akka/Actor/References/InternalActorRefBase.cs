using Akka.Dispatch.SysMsg;

namespace Akka.Actor;

/// <summary>A reference that the engine can also control.</summary>
public abstract class InternalActorRefBase : ActorRefBase, IInternalActorRef
{
    private protected InternalActorRefBase()
    {
    }

    IInternalActorRef? IInternalActorRef.Parent => ParentRef;

    bool IInternalActorRef.IsTerminated => HasTerminated;

    IReadOnlyList<IInternalActorRef> IInternalActorRef.Children => ChildRefs;

    private protected abstract IInternalActorRef? ParentRef { get; }

    private protected abstract bool HasTerminated { get; }

    private protected abstract IReadOnlyList<IInternalActorRef> ChildRefs { get; }

    void IInternalActorRef.SendSystemMessage(SystemMessage message) => DeliverSystem(message);

    void IInternalActorRef.Start() => StartActor();

    void IInternalActorRef.Stop() => DeliverSystem(new Terminate());

    void IInternalActorRef.Suspend() => DeliverSystem(new Suspend());

    void IInternalActorRef.Resume(Exception? causedByFailure) => DeliverSystem(new Resume(causedByFailure));

    void IInternalActorRef.Restart(Exception cause) => DeliverSystem(new Recreate(cause));

    IInternalActorRef IInternalActorRef.GetSingleChild(string name) => FindChild(name);

    private protected abstract void DeliverSystem(SystemMessage message);

    private protected abstract void StartActor();

    private protected abstract IInternalActorRef FindChild(string name);
}
