using System.Security.Cryptography;
using Akka.Actor;
using Messaging.Links;
using Messaging.Runtime;
using Messaging.UserAgents;

namespace Messaging.Cluster;

/// <summary>This process as a node: a user agent, the links to the other nodes, and what the cluster says of them.</summary>
public sealed class ClusterNode : INodes
{
    // So many windows, channels and messages a process can count before it gets into the numbers of the next.
    private const long NumbersPerNode = 1L << 40;
    private const int SecretBytes = 32;

    private readonly NodeReferences _references;

    private ClusterNode(ActorSystem system, MessagingOptions options, int number)
    {
        var self = Akka.Cluster.Cluster.Get(system).SelfAddress;
        Name = RemoteNetwork.NameOf(self);
        var session = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
        var node = new NodeOptions(Name, session, new ReferenceTokens(RandomNumberGenerator.GetBytes(SecretBytes)), new RemoteNetwork(system, self));
        MessagingExtension.Install(system, options with { Nodes = this, FirstNumber = number * NumbersPerNode });
        Links = system.ActorOf(LinksActor.Props(node), LinksActor.ActorName);
        Browser = system.ActorOf(BrowserActor.Props(), BrowserActor.ActorName);
        system.ActorOf(Props.Create(() => new MembershipActor(Links)), "membership");
        _references = NodeReferences.Of(node, Links, system);
    }

    /// <summary>The node's host and port.</summary>
    public string Name { get; }

    /// <summary>The node's user agent.</summary>
    public IActorRef Browser { get; }

    /// <summary>The links to the other nodes.</summary>
    public IActorRef Links { get; }

    /// <summary>Makes an actor system with <see cref="ClusterSettings.Default"/> a node.</summary>
    /// <param name="number">A number from 0 to 8000 that no other node of the cluster has, so that ids are told apart.</param>
    public static ClusterNode Start(ActorSystem system, MessagingOptions options, int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 8000);
        return new ClusterNode(system, options, number);
    }

    public IActorRef LinksOf(IActorRef actor) => Links;

    /// <summary>What an actor of this node is to others, as text that may be given to them: whoever has it may speak to the actor.</summary>
    public string Invite(IActorRef actor) => Convert.ToBase64String(_references.ToBytes(actor));

    /// <summary>The actor of another node that an invitation is for.</summary>
    /// <exception cref="Wire.WireFormatException">The text is no invitation.</exception>
    public IActorRef Accept(string invitation)
    {
        var bytes = new byte[invitation.Length];
        return Convert.TryFromBase64String(invitation, bytes, out var length)
            ? _references.FromBytes(bytes.AsMemory(0, length))
            : throw new Wire.WireFormatException("The text is no invitation of a node.");
    }
}
