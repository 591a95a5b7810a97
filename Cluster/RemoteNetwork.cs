using System.Collections.Concurrent;
using Akka.Actor;
using Messaging.Links;

namespace Messaging.Cluster;

/// <summary>Carries frames over Akka.Remote. A node's name is its host and port.</summary>
/// <remarks>A reference made from a path alone is for whoever lives there, as a selection is, without being looked up step by step.</remarks>
internal sealed class RemoteNetwork(ActorSystem system, Address self) : ILinkNetwork
{
    private readonly ConcurrentDictionary<string, IActorRef> _links = new(StringComparer.Ordinal);

    public static string NameOf(Address address) => $"{address.Host}:{address.Port}";

    public void Carry(string to, object message, IActorRef from) =>
        _links.GetOrAdd(to, Find).Tell(message, from);

    private IActorRef Find(string node) =>
        system.Serialization.DeserializeActorRef($"{self.Protocol}://{self.System}@{node}/user/{LinksActor.ActorName}");
}
