using Akka.Actor;

namespace Messaging.Links;

/// <summary>Carries frames to other nodes. It may lose, double, delay and reorder them.</summary>
public interface ILinkNetwork
{
    /// <param name="to">The node.</param>
    /// <param name="message">A <see cref="LinkProtocol.Frame"/> or <see cref="LinkProtocol.Acknowledgement"/> for its <see cref="LinksActor"/>.</param>
    /// <param name="from">This node's <see cref="LinksActor"/>.</param>
    void Carry(string to, object message, IActorRef from);
}
