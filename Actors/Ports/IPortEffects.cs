using Akka.Actor;
using Messaging.Tracing;

namespace Messaging.Ports;

/// <summary>What an <see cref="Incarnation"/> asks of the actor around it.</summary>
public interface IPortEffects
{
    /// <summary>The actor itself, as the other actors of the channel know it.</summary>
    IActorRef Self { get; }

    void Tell(IActorRef receiver, object message);

    void TellOwner(object message);

    /// <summary>A message will not be delivered: account for it and strand the sides in it.</summary>
    void Lose(MessageEntry message, LossReason reason);

    /// <summary>How many messages may wait in a port that is not started; null if any number.</summary>
    PortQueueLimit? QueueLimit => null;

    /// <summary>From now on the loss of this actor's node matters here, if it is another node than this one's.</summary>
    void Mind(IActorRef actor);

    /// <summary>From now on the loss of this node matters here.</summary>
    void Mind(string node);

    /// <summary>Whether two actors are on different nodes, so that one can be lost without the other.</summary>
    bool AreApart(IActorRef one, IActorRef other);

    /// <summary>Nothing can come this way any more.</summary>
    void Finish();
}
