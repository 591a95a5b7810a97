using System.Collections.Concurrent;
using Akka.Actor;
using Messaging.Links;

namespace Messaging.Cluster;

/// <summary>Carries frames over Akka.Remote. A node's name is its host and port.</summary>
internal sealed class RemoteNetwork(ActorSystem system, Address self) : ILinkNetwork
{
    private readonly ConcurrentDictionary<string, ActorSelection> _links = new(StringComparer.Ordinal);

    public static string NameOf(Address address) => $"{address.Host}:{address.Port}";

    public void Carry(string to, object message, IActorRef from) =>
        _links.GetOrAdd(to, name => system.ActorSelection($"{self.Protocol}://{self.System}@{name}/user/{LinksActor.ActorName}")).Tell(message, from);
}
