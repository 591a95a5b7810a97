using Akka.Actor;
using Akka.Cluster.Tools.PublishSubscribe;
using Messaging.Broadcasting;

namespace Messaging.Cluster;

/// <summary>Broadcast channels over distributed publish-subscribe: a topic for each storage key and name.</summary>
internal sealed class TopicRelay(ActorSystem system) : IBroadcastRelay
{
    // Asked for when it is used: it can be had only once the system is a node.
    private IActorRef Mediator => DistributedPubSub.Get(system).Mediator;

    public void Join(BroadcastTopic topic, IActorRef registry) => Mediator.Tell(new Subscribe(topic.ShortName(), registry), ActorRefs.NoSender);

    public void Leave(BroadcastTopic topic, IActorRef registry) => Mediator.Tell(new Unsubscribe(topic.ShortName(), registry), ActorRefs.NoSender);

    public void Send(BroadcastProtocol.Relayed relayed, IActorRef registry) =>
        Mediator.Tell(new Publish(relayed.Post.Topic.ShortName(), relayed), registry);
}
