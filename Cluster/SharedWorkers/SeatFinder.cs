using Akka.Actor;
using Akka.Cluster.Sharding;
using Messaging.Workers;

namespace Messaging.Cluster.SharedWorkers;

/// <summary>Shared workers as sharded entities: the shard region knows which node has the seat of each.</summary>
internal sealed class SeatFinder(ClusterNode node) : ISharedWorkerSeats
{
    private const string TypeName = "shared-workers";

    private IActorRef _asking = ActorRefs.Nobody;

    /// <summary>Begins the shard region of this node.</summary>
    public void Start(ActorSystem system)
    {
        var region = ClusterSharding.Get(system).Start(
            TypeName, SeatActor.Props(node), ClusterShardingSettings.Create(system), new SeatExtractor(), new StayingShards(), PoisonPill.Instance);
        _asking = system.ActorOf(SeatAsker.Props(node, region), "seats");
    }

    public void Find(SharedWorkerKey key, IActorRef asker) => _asking.Tell(new SeatAsker.Ask(key, asker), ActorRefs.NoSender);
}
