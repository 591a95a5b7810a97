using Akka.Hosting;
using Messaging.Runtime;

namespace Messaging.Cluster.Hosting;

/// <summary>A node under the generic host, beside what else Akka.Hosting configures.</summary>
public static class NodeHosting
{
    /// <summary>
    /// Makes the actor system a node when the host starts: <see cref="ClusterNode.Of"/> gives it. <see cref="ClusterSettings.Default"/> is taken
    /// where nothing else is said, so that WithRemoting and WithClustering of Akka.Cluster.Hosting count. When the host stops, the node leaves in order.
    /// </summary>
    /// <inheritdoc cref="ClusterNode.Start(Akka.Actor.ActorSystem, MessagingOptions, int, IReadOnlyList{FramePlace})"/>
    public static AkkaConfigurationBuilder WithMessagingNode(
        this AkkaConfigurationBuilder builder, MessagingOptions options, int number, params IReadOnlyList<FramePlace> frames) => builder
        .AddHocon(ClusterSettings.Default, HoconAddMode.Append)
        .StartActors((system, _) => ClusterNode.Start(system, options, number, frames));
}
