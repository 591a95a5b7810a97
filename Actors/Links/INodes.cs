using Akka.Actor;

namespace Messaging.Links;

/// <summary>The nodes that the agents of an actor system are placed on: this process alone in a cluster, several in a simulation.</summary>
public interface INodes
{
    /// <summary>The <see cref="LinksActor"/> of the node that a local actor is on.</summary>
    IActorRef LinksOf(IActorRef actor);

    /// <summary>Whether two actors of this actor system are on one node, or both on none.</summary>
    bool AreTogether(IActorRef one, IActorRef other) => true;

    /// <summary>Where a window is made that a script opens.</summary>
    /// <param name="window">The name that its actor will have.</param>
    /// <param name="userAgent">The user agent of the window that opens it.</param>
    /// <returns>A user agent, as that window sees it: the same, unless somebody places windows on other nodes.</returns>
    IActorRef UserAgentFor(string window, IActorRef userAgent) => userAgent;
}
