using System.Collections.Immutable;
using Akka.Actor;
using Messaging.Ports;

namespace Messaging.Links;

/// <summary>What the links of two nodes say to each other, and what is said to a <see cref="LinksActor"/> on its own node.</summary>
public static class LinkProtocol
{
    /// <summary>A message on its way. Frames may be lost, doubled, late and out of order.</summary>
    /// <param name="From">The node that it comes from.</param>
    /// <param name="Session">Which life of that node: higher for a later one.</param>
    /// <param name="ForSession">Which life of the receiver it is meant for; 0 if its sender knows of none yet.</param>
    /// <param name="Number">Counted from 1 in each session, without gaps.</param>
    /// <param name="Acknowledged">Everything up to this number has arrived the other way.</param>
    /// <param name="Payload">A <see cref="Parcel"/>.</param>
    public sealed record Frame(string From, long Session, long ForSession, long Number, long Acknowledged, ReadOnlyMemory<byte> Payload);

    /// <summary>Frames that are carried together, in any order of their numbers.</summary>
    public sealed record Bundle(ImmutableArray<Frame> Frames);

    /// <summary>Everything up to a number has arrived.</summary>
    public sealed record Acknowledgement(string From, long Session, long ForSession, long Acknowledged);

    /// <summary>From a <see cref="LinkedActorRef"/>: send this to the actor that it stands for.</summary>
    internal sealed record Send(LinkedActorRef To, object Message, IActorRef Sender) : INoSerializationVerificationNeeded;

    /// <summary>From a port: tell me when this node is lost, or that it has been.</summary>
    public sealed record Mind(string Node) : INoSerializationVerificationNeeded;

    /// <summary>From whoever knows who belongs to the cluster: a node has become a member.</summary>
    public sealed record NodeUp(string Node) : INoSerializationVerificationNeeded;

    /// <summary>From whoever knows who belongs to the cluster: a node is gone for good, and nothing that it still says counts.</summary>
    public sealed record NodeDown(string Node) : INoSerializationVerificationNeeded;

    /// <summary>From another node of the cluster, as it becomes a member or learns that this one has: I am here.</summary>
    /// <param name="Node">Its name.</param>
    /// <param name="Browser">Its user agent, as an invitation.</param>
    public sealed record Introduction(string Node, ReadOnlyMemory<byte> Browser);

    /// <summary>
    /// The node leaves, and what was to be said has been said: answer with <see cref="Drained"/> once every node that lives has it. After that
    /// nothing is let in any more, so that it counts as lost where it comes from.
    /// </summary>
    public sealed record Drain : INoSerializationVerificationNeeded
    {
        public static readonly Drain Instance = new();
    }

    /// <summary>The answer to <see cref="Drain"/>.</summary>
    public sealed record Drained : INoSerializationVerificationNeeded
    {
        public static readonly Drained Instance = new();
    }

    /// <summary>To a port: a node is gone for good.</summary>
    public sealed record NodeLost(string Node) : ILoss, INoSerializationVerificationNeeded
    {
        public bool Covers(IActorRef actor) => actor is LinkedActorRef linked && linked.Node == Node;

        public bool CoversNode(string node) => node == Node;
    }
}
