using Akka.Actor;
using Messaging.Cloning;
using Messaging.Origins;
using Messaging.Tracing;

namespace Messaging.Broadcasting;

/// <summary>What is said to the <see cref="BroadcastRegistry"/>, and by it to the owners of channels.</summary>
public static class BroadcastProtocol
{
    /// <summary>From an owner: a channel was made.</summary>
    /// <param name="Number">The channel's number, unique in the actor system.</param>
    /// <param name="Owner">The window or worker that has it.</param>
    public sealed record Join(BroadcastTopic Topic, long Number, IActorRef Owner);

    /// <summary>From an owner: a channel was closed, or its owner has ended.</summary>
    public sealed record Leave(BroadcastTopic Topic, long Number);

    /// <summary>From an owner: send this to every other channel of the topic.</summary>
    public sealed record Post(BroadcastTopic Topic, long Sender, SerializedRecord Record, Origin Origin, string From)
    {
        /// <summary>What the owner was doing when it posted; null if nobody knows.</summary>
        public Cause? Cause { get; init; }
    }

    /// <summary>From the registry of another node: this was posted there.</summary>
    public sealed record Relayed(Post Post);

    /// <summary>To an owner: a message for one of its channels.</summary>
    public sealed record Deliver(long Channel, MessageId Id, SerializedRecord Record, Origin Origin);
}
