using Akka.Actor;

namespace Messaging.Links;

/// <summary>What a <see cref="RemoteNode"/> asks of the actor around it.</summary>
internal interface ILinksHost
{
    IActorRef Self { get; }

    ITimerScheduler Timers { get; }

    TimeSpan Now { get; }

    /// <summary>A payload has come from a node, in its order.</summary>
    void Deliver(string from, ReadOnlyMemory<byte> payload);

    /// <summary>A node is lost: accounts for what it has not got, and tells those who mind.</summary>
    void Lose(string node, IReadOnlyList<Parcel> undelivered, IEnumerable<IActorRef> minders);
}
