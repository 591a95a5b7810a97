using Messaging.Cloning;
using Messaging.Origins;

namespace Messaging.Agents;

/// <summary>What a document or worker is to others (HTML Standard 8.1.3.1, environment settings): whose it is, and with whom it may share.</summary>
public sealed class AgentEnvironment
{
    /// <param name="isCrossOriginIsolated">Whether it may send shared memory at all.</param>
    /// <param name="isSecureContext">Whether it, and everything that embeds it, came by a way that nobody can listen to.</param>
    public AgentEnvironment(Origin origin, StoragePartition partition, AgentCluster cluster, bool isCrossOriginIsolated, bool isSecureContext)
    {
        Origin = origin;
        StorageKey = new StorageKey(origin, partition);
        Cluster = cluster;
        IsCrossOriginIsolated = isCrossOriginIsolated;
        IsSecureContext = isSecureContext;
        ForSending = new SerializerOptions { IsCrossOriginIsolated = isCrossOriginIsolated, AgentCluster = cluster };
        ForReceiving = new DeserializerOptions { AgentCluster = cluster };
    }

    public Origin Origin { get; }

    /// <summary>What its broadcast channels and shared workers are found by.</summary>
    public StorageKey StorageKey { get; }

    /// <summary>The agents that it may share memory with.</summary>
    public AgentCluster Cluster { get; }

    public bool IsCrossOriginIsolated { get; }

    public bool IsSecureContext { get; }

    /// <summary>What serializing must know of it.</summary>
    public SerializerOptions ForSending { get; }

    /// <summary>What deserializing must know of it.</summary>
    public DeserializerOptions ForReceiving { get; }
}
