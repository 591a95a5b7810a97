using Akka.Actor;

namespace Messaging.Links;

/// <summary>The nodes that the agents of an actor system are placed on: this process alone in a cluster, several in a simulation.</summary>
public interface INodes
{
    /// <summary>The <see cref="LinksActor"/> of the node that a local actor is on.</summary>
    IActorRef LinksOf(IActorRef actor);
}
