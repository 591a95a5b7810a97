using System.Collections.Immutable;
using Akka.Actor;
using Akka.Cluster.Sharding;

namespace Messaging.Cluster.SharedWorkers;

/// <summary>
/// A shard goes to the node with the fewest and stays there until that node leaves: moving it would end the shared workers in it, which have
/// ports to clients everywhere.
/// </summary>
internal sealed class StayingShards : IShardAllocationStrategy
{
    public Task<IActorRef> AllocateShard(
        IActorRef requester, string shardId, IImmutableDictionary<IActorRef, IImmutableList<string>> currentShardAllocations) =>
        Task.FromResult(currentShardAllocations.OrderBy(region => region.Value.Count).ThenBy(region => region.Key.Path.ToString(), StringComparer.Ordinal).First().Key);

    public Task<IImmutableSet<string>> Rebalance(
        IImmutableDictionary<IActorRef, IImmutableList<string>> currentShardAllocations, IImmutableSet<string> rebalanceInProgress) =>
        Task.FromResult<IImmutableSet<string>>(ImmutableHashSet<string>.Empty);
}
