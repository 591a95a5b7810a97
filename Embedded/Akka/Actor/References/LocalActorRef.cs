using Akka.Dispatch.SysMsg;

namespace Akka.Actor;

/// <summary>The reference to an actor of this process.</summary>
public class LocalActorRef : InternalActorRefBase, ICanTell
{
    internal LocalActorRef(ActorPath path) => Path = path;

    public override ActorPath Path { get; }

    /// <summary>Set once, before the reference is handed to anybody.</summary>
    internal ActorCell Cell { get; set; } = null!;

    private protected override IInternalActorRef? ParentRef => Cell.ParentRef;

    private protected override bool HasTerminated => Cell.IsClosed;

    private protected override IReadOnlyList<IInternalActorRef> ChildRefs => Cell.Children;

    void ICanTell.Tell(object message, IActorRef sender)
    {
        if (message is null)
        {
            throw NullRefused();
        }

        TellInternal(message, sender);
    }

    protected override void TellInternal(object message, IActorRef? sender) => Cell.Accept(message, sender);

    private protected override Exception NullRefused() => new ArgumentNullException("message", "The message cannot be null.");

    private protected override void DeliverSystem(SystemMessage message) => Cell.PostSystem(message);

    private protected override void StartActor() => Cell.Open();

    private protected override IInternalActorRef FindChild(string name) => Cell.FindChild(name);
}
