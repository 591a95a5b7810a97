using Akka.Cluster.Sharding;
using Akka.Cluster.Tools.PublishSubscribe;
using Akka.Configuration;
using Messaging.Wire;

namespace Messaging.Cluster;

/// <summary>The settings that make an actor system a node.</summary>
public static class ClusterSettings
{
    /// <summary>Remoting, membership, the split-brain resolver, and the serializer of everything that nodes say to each other.</summary>
    public static Config Default { get; } = ConfigurationFactory.ParseString(MessagingSerializer.Settings)
        .WithFallback(Read())
        .WithFallback(ClusterSharding.DefaultConfig())
        .WithFallback(DistributedPubSub.DefaultConfig());

    private static Config Read()
    {
        using var stream = typeof(ClusterSettings).Assembly.GetManifestResourceStream("Messaging.Cluster.cluster.hocon")
            ?? throw new InvalidOperationException("The settings are not in the assembly.");
        using var reader = new StreamReader(stream);
        return ConfigurationFactory.ParseString(reader.ReadToEnd());
    }
}
