using Messaging.Agents;
using Messaging.Origins;

namespace Messaging.Workers;

/// <summary>What a worker is to others, by its script's URL and whoever made it (HTML Standard 10.2.6.2).</summary>
public static class WorkerEnvironment
{
    private const string DataScheme = "data:";

    /// <summary>
    /// The environment of a dedicated worker: that of its creator, but a script from a data: URL has an opaque origin and is never
    /// cross-origin isolated.
    /// </summary>
    /// <param name="nextOpaqueOrigin">Makes an opaque origin if one is needed.</param>
    public static AgentEnvironment OfDedicated(string url, AgentEnvironment creator, Func<Origin> nextOpaqueOrigin)
    {
        if (!HasOpaqueOrigin(url))
            return creator;
        var origin = nextOpaqueOrigin();
        return new AgentEnvironment(origin, creator.StorageKey.Partition, creator.Cluster, false, creator.IsSecureContext);
    }

    /// <summary>The environment of a shared worker, which is a cluster of its own, before its script is there.</summary>
    /// <param name="path">The path of the worker's actor.</param>
    public static AgentEnvironment OfShared(SharedWorkerKey key, bool isSecureContext, string path, Func<Origin> nextOpaqueOrigin) => new(
        HasOpaqueOrigin(key.Url) ? nextOpaqueOrigin() : key.StorageKey.Origin,
        key.StorageKey.Partition,
        AgentCluster.OfSharedWorker(path),
        isCrossOriginIsolated: false,
        isSecureContext);

    /// <summary>The environment of a shared worker whose script makes its cluster cross-origin isolated.</summary>
    public static AgentEnvironment Isolated(AgentEnvironment environment) =>
        new(environment.Origin, environment.StorageKey.Partition, environment.Cluster, isCrossOriginIsolated: true, environment.IsSecureContext);

    private static bool HasOpaqueOrigin(string url) => url.StartsWith(DataScheme, StringComparison.OrdinalIgnoreCase);
}
