using Akka.Actor;
using Akka.Dispatch.SysMsg;
using Akka.TestKit.Internal;

namespace Akka.TestKit;

/// <summary>
/// A reference to an actor that runs on the thread that tells it something, so that a test sees at once what the actor did, and can
/// look into the instance.
/// </summary>
/// <typeparam name="TActor">The class of the actor.</typeparam>
public abstract class TestActorRefBase<TActor> : IInternalActorRef
    where TActor : ActorBase
{
    private readonly LocalActorRef _actor;
    private readonly TimeSpan _timeout;

    private protected TestActorRefBase(ActorSystem system, Props actorProps, IActorRef? supervisor, string? name)
    {
        _actor = CallingThreadActors.Create(system, actorProps, supervisor, name);
        _timeout = new TestKitSettings(system.Settings.Config).DefaultTimeout;
    }

    public IActorRef Ref => _actor;

    public ActorPath Path => _actor.Path;

    /// <summary>The instance that the actor has now.</summary>
    /// <exception cref="IllegalActorStateException">The actor has ended.</exception>
    public TActor UnderlyingActor => (TActor)CallingThreadActors.InstanceOf(_actor, _timeout);

    IInternalActorRef? IInternalActorRef.Parent => Inner.Parent;

    bool IInternalActorRef.IsTerminated => Inner.IsTerminated;

    IReadOnlyList<IInternalActorRef> IInternalActorRef.Children => Inner.Children;

    private IInternalActorRef Inner => _actor;

    public static bool operator ==(TestActorRefBase<TActor>? testActorRef, IActorRef? actorRef) => Equals(testActorRef, actorRef);

    public static bool operator !=(TestActorRefBase<TActor>? testActorRef, IActorRef? actorRef) => !Equals(testActorRef, actorRef);

    public static bool operator ==(IActorRef? actorRef, TestActorRefBase<TActor>? testActorRef) => Equals(testActorRef, actorRef);

    public static bool operator !=(IActorRef? actorRef, TestActorRefBase<TActor>? testActorRef) => !Equals(testActorRef, actorRef);

    /// <summary>Tells the actor something; it has been handled when this returns, unless the actor is busy on another thread.</summary>
    public void Tell(object message, IActorRef sender) => _actor.Tell(message, sender);

    /// <inheritdoc cref="Tell(object, IActorRef)"/>
    public void Tell(object message) => ActorRefImplicitSenderExtensions.Tell(_actor, message);

    /// <summary>Passes a message on, as from the sender of the message that is being processed on this thread.</summary>
    public void Forward(object message) => ActorRefImplicitSenderExtensions.Forward(_actor, message);

    /// <summary>
    /// Has the actor handle a message now, outside its mailbox. What the actor throws is thrown here, and its supervisor does not hear of
    /// it.
    /// </summary>
    /// <param name="message">The message.</param>
    /// <param name="sender">Its sender; null for none.</param>
    public void Receive(object message, IActorRef? sender = null) => CallingThreadActors.Receive(_actor, message, sender);

    /// <summary>Lets the actor watch another.</summary>
    public void Watch(IActorRef subject) => _actor.Cell.Watch(subject);

    /// <summary>Ends the actor's watching of another.</summary>
    public void Unwatch(IActorRef subject) => _actor.Cell.Unwatch(subject);

    public bool Equals(IActorRef? other) => _actor.Equals(other);

    public override bool Equals(object? obj) => _actor.Equals(obj);

    public override int GetHashCode() => _actor.GetHashCode();

    public int CompareTo(object? obj) => _actor.CompareTo(obj);

    int IComparable<IActorRef>.CompareTo(IActorRef? other) => _actor.CompareTo(other);

    public override string ToString() => _actor.ToString();

    void IInternalActorRef.SendSystemMessage(SystemMessage message) => Inner.SendSystemMessage(message);

    void IInternalActorRef.Start() => Inner.Start();

    void IInternalActorRef.Stop() => Inner.Stop();

    void IInternalActorRef.Suspend() => Inner.Suspend();

    void IInternalActorRef.Resume(Exception? causedByFailure) => Inner.Resume(causedByFailure);

    void IInternalActorRef.Restart(Exception cause) => Inner.Restart(cause);

    IInternalActorRef IInternalActorRef.GetSingleChild(string name) => Inner.GetSingleChild(name);
}
