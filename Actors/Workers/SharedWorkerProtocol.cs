using System.Collections.Immutable;
using Akka.Actor;
using Messaging.Origins;
using Messaging.Ports;

namespace Messaging.Workers;

/// <summary>What clients, the user agent and shared workers say to each other.</summary>
public static class SharedWorkerProtocol
{
    /// <summary>From a client to the user agent, and on to the worker: here is one end of a channel.</summary>
    /// <param name="Client">The window or worker that asks.</param>
    /// <param name="Request">The number of the request.</param>
    /// <param name="InsidePort">The worker's end.</param>
    public sealed record Connect(SharedWorkerKey Key, SharedWorkerOptions Options, IActorRef Client, long Request, TransferredPort InsidePort)
    {
        /// <summary>The client's origin.</summary>
        public required Origin Origin { get; init; }

        /// <summary>Whether the client is a secure context. All clients of a worker must agree in it.</summary>
        public required bool IsSecureContext { get; init; }
    }

    /// <summary>To the entity of a shared worker: which node is it on?</summary>
    /// <param name="Entity">Its name, from <see cref="SharedWorkerShards.EntityOf"/>.</param>
    public sealed record Find(string Entity);

    /// <summary>The answer to <see cref="Find"/>.</summary>
    /// <param name="Host">The user agent of its node, as an invitation.</param>
    public sealed record Found(string Entity, ReadOnlyMemory<byte> Host);

    /// <summary>From <see cref="ISharedWorkerSeats"/>: where a shared worker is.</summary>
    /// <param name="Host">The user agent of its node.</param>
    public sealed record Seated(SharedWorkerKey Key, IActorRef Host) : INoSerializationVerificationNeeded;

    /// <summary>From a client to the user agent: the document or script that made these requests is gone.</summary>
    public sealed record ClientGone(IActorRef Client, ImmutableArray<long> Requests);

    /// <summary>To a client: the worker that it asked for cannot be had, or its script could not be loaded.</summary>
    public sealed record Failed(long Request, WorkerError Error);

    /// <summary>From a worker to the user agent: it has closed itself, and no new client may be sent to it.</summary>
    public sealed record Closing(SharedWorkerKey Key);

    /// <summary>From a worker to the user agent: this arrived when the worker was already closing, and is for another one.</summary>
    public sealed record Returned(Connect Connect);

    /// <summary>From a worker to the user agent: its script could not be loaded.</summary>
    public sealed record LoadFailed(SharedWorkerKey Key, WorkerError Error);
}
