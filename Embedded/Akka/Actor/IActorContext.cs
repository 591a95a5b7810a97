using Akka.Dispatch;

namespace Akka.Actor;

/// <summary>What an actor knows of its surroundings and can do in them. Only to be used in the actor's own turns.</summary>
public interface IActorContext : IActorRefFactory, ICanWatch
{
    IActorRef Self { get; }

    Props Props { get; }

    /// <summary>Who sent the message that is being processed; dead letters if nobody did.</summary>
    IActorRef Sender { get; }

    ActorSystem System { get; }

    IActorRef Parent { get; }

    MessageDispatcher Dispatcher { get; }

    /// <summary>After how long without a message a <see cref="Actor.ReceiveTimeout"/> comes; null for never.</summary>
    TimeSpan? ReceiveTimeout { get; }

    /// <summary>Replaces the behavior on top of the stack.</summary>
    void Become(Receive receive);

    /// <summary>Puts a behavior on the stack, for <see cref="UnbecomeStacked"/> to take off.</summary>
    void BecomeStacked(Receive receive);

    /// <summary>Goes back to the behavior below; the last one stays.</summary>
    void UnbecomeStacked();

    /// <summary>The child of that name, or <see cref="Nobody"/>.</summary>
    IActorRef Child(string name);

    IEnumerable<IActorRef> GetChildren();

    void SetReceiveTimeout(TimeSpan? timeout);

    /// <summary>Stops an actor after the message that it is processing. What is in its mailbox becomes dead letters.</summary>
    void Stop(IActorRef child);
}
