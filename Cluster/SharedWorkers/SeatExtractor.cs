using Akka.Cluster.Sharding;
using Messaging.Workers;

namespace Messaging.Cluster.SharedWorkers;

/// <summary>Reads from a message which entity and which shard it is for.</summary>
internal sealed class SeatExtractor : IMessageExtractor
{
    public string? EntityId(object message) => (message as SharedWorkerProtocol.Find)?.Entity;

    public object? EntityMessage(object message) => message;

    public string? ShardId(object message) => EntityId(message) is { } entity ? SharedWorkerShards.ShardOf(entity) : null;

    public string ShardId(string entityId, object? messageHint = null) => SharedWorkerShards.ShardOf(entityId);
}
