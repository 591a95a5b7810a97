using System.Security.Cryptography;
using Akka.Actor;
using Messaging.Cluster.Members;
using Messaging.Cluster.SharedWorkers;
using Messaging.Links;
using Messaging.Runtime;
using Messaging.UserAgents;
using Messaging.Windows;

namespace Messaging.Cluster;

/// <summary>This process as a node: a user agent, the links to the other nodes, and what the cluster says of them.</summary>
public sealed class ClusterNode : INodes
{
    // So many windows, channels and messages a process can count before it gets into the numbers of the next.
    private const long NumbersPerNode = 1L << 40;
    private const int SecretBytes = 32;

    private readonly ActorSystem _system;
    private readonly NodeReferences _references;
    private readonly NodeDirectory _directory = new();

    private ClusterNode(ActorSystem system, MessagingOptions options, IReadOnlyList<FramePlace> frames)
    {
        _system = system;
        Membership = Akka.Cluster.Cluster.Get(system);
        Name = RemoteNetwork.NameOf(Membership.SelfAddress);
        var session = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
        var tokens = new ReferenceTokens(RandomNumberGenerator.GetBytes(SecretBytes));
        var node = new NodeOptions(Name, session, tokens, new RemoteNetwork(system, Membership.SelfAddress));
        var seats = new SeatFinder(this);
        MessagingExtension.Install(system, options with
        {
            Nodes = this,
            SharedWorkerSeats = seats,
            BroadcastRelay = new TopicRelay(system),
            Placement = new FramePlacement(frames, _directory, Name),
        });
        Links = system.ActorOf(LinksActor.Props(node), LinksActor.ActorName);
        _references = NodeReferences.Of(node, Links, system);
        Browser = system.ActorOf(BrowserActor.Props(), BrowserActor.ActorName);
        _directory.Add(Name, Browser, Membership.SelfRoles);
        seats.Start(system);
        system.ActorOf(MembershipActor.Props(this, _directory), MembershipActor.ActorName);
        Departure.Prepare(system, this);
    }

    /// <summary>The node's host and port.</summary>
    public string Name { get; }

    /// <summary>The node's user agent.</summary>
    public IActorRef Browser { get; }

    /// <summary>The links to the other nodes.</summary>
    public IActorRef Links { get; }

    /// <summary>The cluster as this node knows it.</summary>
    public Akka.Cluster.Cluster Membership { get; }

    /// <summary>The names of all nodes that have introduced themselves, this one among them.</summary>
    public IReadOnlyCollection<string> Known => _directory.Names;

    /// <summary>Makes an actor system with <see cref="ClusterSettings.Default"/> a node.</summary>
    /// <param name="number">A number from 0 to 8000 that no other node of the cluster has, so that ids are told apart.</param>
    /// <param name="frames">Which frames live elsewhere than the window that embeds them; the first that fits counts.</param>
    public static ClusterNode Start(ActorSystem system, MessagingOptions options, int number, params IReadOnlyList<FramePlace> frames)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 8000);
        return new ClusterNode(system, options with { FirstNumber = number * NumbersPerNode }, frames);
    }

    /// <summary>Makes an actor system a node that counts from <see cref="MessagingOptions.FirstNumber"/>, which leaves room for what it will count.</summary>
    public static ClusterNode Start(ActorSystem system, MessagingOptions options, params IReadOnlyList<FramePlace> frames) => new(system, options, frames);

    /// <summary>The node that an actor system was made.</summary>
    /// <exception cref="InvalidOperationException">It was made none.</exception>
    public static ClusterNode Of(ActorSystem system) => MessagingExtension.For(system).Nodes as ClusterNode
        ?? throw new InvalidOperationException($"The actor system '{system.Name}' is no node: ClusterNode.Start makes it one.");

    public IActorRef LinksOf(IActorRef actor) => Links;

    /// <summary>Opens a top-level window on a node of a role: on this one if it has the role, or else on the first by name.</summary>
    /// <exception cref="InvalidOperationException">No node that this one knows has the role.</exception>
    public async Task<WindowRef> OpenAsync(string url, string role, CancellationToken cancellation = default)
    {
        var browser = Membership.SelfRoles.Contains(role) ? Browser : _directory.WithRole(role).FirstOrDefault()
            ?? throw new InvalidOperationException($"There is no node with the role '{role}'.");
        return (await Question.AskAsync<BrowserProtocol.Opened>(_system, browser, new BrowserProtocol.Open(url), cancellation)).Window;
    }

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

    internal ReadOnlyMemory<byte> InvitationToBrowser() => _references.ToBytes(Browser);

    /// <exception cref="Wire.WireFormatException">The bytes are no invitation.</exception>
    internal IActorRef Accept(ReadOnlyMemory<byte> invitation) => _references.FromBytes(invitation);
}
