using Akka.Actor;
using Akka.Cluster;
using Messaging.Links;

namespace Messaging.Cluster;

/// <summary>Tells the links which nodes are gone for good: those that the cluster has removed.</summary>
internal sealed class MembershipActor : ReceiveActor
{
    private readonly Akka.Cluster.Cluster _cluster = Akka.Cluster.Cluster.Get(Context.System);

    public MembershipActor(IActorRef links)
    {
        Receive<ClusterEvent.MemberRemoved>(removed => links.Tell(new LinkProtocol.NodeDown(RemoteNetwork.NameOf(removed.Member.Address))));
        Receive<ClusterEvent.IMemberEvent>(_ => { });
    }

    protected override void PreStart() =>
        _cluster.Subscribe(Self, ClusterEvent.SubscriptionInitialStateMode.InitialStateAsEvents, typeof(ClusterEvent.IMemberEvent));

    protected override void PostStop() => _cluster.Unsubscribe(Self);
}
