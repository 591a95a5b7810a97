using System.Collections.Immutable;
using System.Security.Cryptography;
using Akka.Actor;
using Messaging.Ports;
using Messaging.Wire;

namespace Messaging.Links;

/// <summary>
/// References as they travel between nodes: the node, the path on it, and the token of the actor. What belongs to this node is found here;
/// everything else becomes a <see cref="LinkedActorRef"/>.
/// </summary>
/// <param name="node">This node.</param>
/// <param name="find">Finds an actor of this node by its path without address; one that is gone is a reference to nobody.</param>
/// <param name="links">This node's <see cref="LinksActor"/>.</param>
public sealed class NodeReferences(string node, ReferenceTokens capabilities, Func<string, IActorRef> find, IActorRef links) : IWireReferences
{
    private readonly List<TransferredPort> _carried = [];
    private readonly Remembered<IActorRef, (string Path, ImmutableArray<byte> Token)> _given = new();
    private readonly Remembered<(string Node, string Path), (ImmutableArray<byte> Token, IActorRef Actor)> _met = new();

    /// <summary>The references of a node that an actor system is, or has.</summary>
    /// <param name="links">The node's <see cref="LinksActor"/>.</param>
    public static NodeReferences Of(NodeOptions options, IActorRef links, ActorSystem system)
    {
        var address = links.Path.Address.ToString();
        return new NodeReferences(options.Name, options.Tokens, path => system.Serialization.DeserializeActorRef(address + path), links);
    }

    /// <summary>What an actor of this node is to the others.</summary>
    /// <param name="elsewhere">The references of one of the others.</param>
    public IActorRef For(NodeReferences elsewhere, IActorRef actor)
    {
        var path = PathOf(actor);
        return elsewhere.Elsewhere(node, path, capabilities.TokenOf(path));
    }

    /// <summary>An actor's reference on its own, to be given to another node by any way.</summary>
    public byte[] ToBytes(IActorRef actor)
    {
        var writer = new WireWriter(this);
        writer.Reference(actor);
        return writer.ToArray();
    }

    /// <summary>The actor that <see cref="ToBytes"/> has written, there or here.</summary>
    /// <exception cref="WireFormatException">The bytes are no reference, or one that this node has not given away.</exception>
    public IActorRef FromBytes(ReadOnlyMemory<byte> bytes)
    {
        var reader = new WireReader(bytes, this);
        var actor = reader.Reference();
        return reader.Remaining == 0 ? actor : throw reader.Malformed($"{reader.Remaining} bytes are left over");
    }

    public void Write(WireWriter writer, IActorRef? actor)
    {
        writer.Flag(!actor.IsNobody());
        if (actor.IsNobody())
            return;
        var (where, (path, token)) = actor is LinkedActorRef linked ? (linked.Node, (linked.LocalPath, linked.Token)) : (node, Give(actor!));
        writer.Text(where);
        writer.Text(path);
        writer.Bytes(token.AsSpan());
    }

    public IActorRef Read(WireReader reader)
    {
        if (!reader.Flag())
            return ActorRefs.Nobody;
        var where = reader.Text();
        var path = reader.Text();
        var token = reader.Bytes();
        if (_met.TryGet((where, path), out var met) && CryptographicOperations.FixedTimeEquals(met.Token.AsSpan(), token))
            return met.Actor;
        var actor = Meet(reader, where, path, token);
        _met.Set((where, path), ([.. token], actor));
        return actor;
    }

    public long Travelling(TransferredPort port)
    {
        _carried.Add(port);
        return port.Hops + 1;
    }

    /// <summary>The sides that were written since this was asked for last.</summary>
    internal ImmutableArray<TransferredPort> TakeCarried()
    {
        ImmutableArray<TransferredPort> carried = [.. _carried];
        _carried.Clear();
        return carried;
    }

    private (string Path, ImmutableArray<byte> Token) Give(IActorRef actor)
    {
        if (_given.TryGet(actor, out var given))
            return given;
        var path = PathOf(actor);
        given = (path, capabilities.TokenOf(path));
        _given.Set(actor, given);
        return given;
    }

    private IActorRef Meet(WireReader reader, string where, string path, byte[] token)
    {
        ActorPaths.Read(reader, $"akka://{node}{path}");
        if (where != node)
            return Elsewhere(where, path, [.. token]);
        return capabilities.Allows(path, token) ? find(path) : throw reader.Malformed($"the token of {path} is not the one that was given out");
    }

    private static string PathOf(IActorRef actor) => actor.Path.ToStringWithoutAddress();

    private LinkedActorRef Elsewhere(string where, string path, ImmutableArray<byte> token) => new(where, path, token, links);
}
