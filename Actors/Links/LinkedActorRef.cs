using System.Collections.Immutable;
using Akka.Actor;

namespace Messaging.Links;

/// <summary>
/// An actor on another node. Nobody who says something to it needs to know: what is said goes to this node's <see cref="LinksActor"/>, and
/// from there over the link.
/// </summary>
public sealed class LinkedActorRef : ActorRefBase
{
    private const string Protocol = "messaging";

    private readonly IActorRef _links;

    internal LinkedActorRef(string node, string path, ImmutableArray<byte> token, IActorRef links)
    {
        Node = node;
        LocalPath = path;
        Token = token;
        _links = links;
        Path = new RootActorPath(new Address(Protocol, node)) / path.Split('/', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The node that the actor is on.</summary>
    public string Node { get; }

    /// <summary>The path, with the node in place of an address.</summary>
    public override ActorPath Path { get; }

    /// <summary>The actor's path on its node.</summary>
    internal string LocalPath { get; }

    /// <summary>What its node gave away together with the path.</summary>
    internal ImmutableArray<byte> Token { get; }

    /// <summary>An actor wants to be told when the node is lost.</summary>
    internal void Mind(IActorRef whom) => _links.Tell(new LinkProtocol.Mind(Node), whom);

    protected override void TellInternal(object message, IActorRef? sender)
    {
        var from = (sender ?? ActorRefs.NoSender)!;
        _links.Tell(new LinkProtocol.Send(this, message, from), from);
    }
}
