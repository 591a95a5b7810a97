using Akka.Event;

namespace Akka.Actor;

/// <summary>What all actors derive from. An actor handles one message at a time, and nobody touches its state but itself.</summary>
public abstract partial class ActorBase
{
    private IActorRef? _clearedSelf;

    /// <exception cref="ActorInitializationException">It is not the actor system that makes the instance.</exception>
    protected ActorBase()
    {
        var cell = CurrentCell.Value
            ?? throw new ActorInitializationException(
                "Do not create actors using 'new', always create them using an ActorContext/System");
        cell.Adopt(this);
    }

    /// <exception cref="NotSupportedException">This is not the actor's own turn, as after an <c>await</c> that left it.</exception>
    protected static IActorContext Context => ActorCell.OfThisTurn;

    /// <summary>A behavior that handles nothing.</summary>
    protected static Receive EmptyReceive { get; } = _ => false;

    /// <inheritdoc cref="IActorContext.Self"/>
    protected IActorRef Self => _clearedSelf ?? ActorCell.OfThisTurn.Self;

    /// <inheritdoc cref="IActorContext.Sender"/>
    protected IActorRef Sender => ActorCell.OfThisTurn.Sender;

    internal SupervisorStrategy OwnStrategy => SupervisorStrategy();

    /// <summary>Called once the constructors of all derived classes have run.</summary>
    internal virtual void EndConstruction()
    {
    }

    internal virtual bool ReceiveFirst(object message) => Receive(message);

    internal void HandleUnhandled(object message) => Unhandled(message);

    /// <summary>Leaves the instance only its reference, once it is no longer the one that its cell runs.</summary>
    internal void Clear(IActorRef self) => _clearedSelf = self;

    /// <summary>The first behavior of the actor.</summary>
    protected abstract bool Receive(object message);

    /// <summary>
    /// Gets what no handler took, and publishes it as <see cref="UnhandledMessage"/>; a <see cref="Terminated"/> ends the actor too.
    /// </summary>
    /// <exception cref="DeathPactException">The message is <see cref="Terminated"/>.</exception>
    protected virtual void Unhandled(object message)
    {
        if (message is Terminated terminated)
        {
            throw new DeathPactException(terminated.ActorRef);
        }

        Context.System.EventStream.Publish(new UnhandledMessage(message, Sender, Self));
    }

    /// <inheritdoc cref="IActorContext.Become"/>
    protected void Become(Receive receive) => Context.Become(receive);

    /// <inheritdoc cref="IActorContext.BecomeStacked"/>
    protected void BecomeStacked(Receive receive) => Context.BecomeStacked(receive);

    /// <inheritdoc cref="IActorContext.UnbecomeStacked"/>
    protected void UnbecomeStacked() => Context.UnbecomeStacked();

    /// <inheritdoc cref="IActorContext.SetReceiveTimeout"/>
    protected void SetReceiveTimeout(TimeSpan? timeout) => Context.SetReceiveTimeout(timeout);

    /// <summary>How this actor deals with failures of its children, unless its <see cref="Props"/> say otherwise.</summary>
    protected virtual SupervisorStrategy SupervisorStrategy() => Actor.SupervisorStrategy.DefaultStrategy;
}
