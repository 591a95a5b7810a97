using Messaging.Origins;

namespace Messaging.Agents;

/// <summary>
/// The agents that may share memory (HTML Standard 8.1.2): the windows of one browsing context group and one site with their dedicated
/// workers, or one shared worker with its own.
/// </summary>
/// <param name="Name">A name that no other cluster of the run has.</param>
public sealed record AgentCluster(string Name)
{
    /// <summary>The cluster of a window's document. Isolated documents share a cluster by origin, others by site.</summary>
    /// <param name="group">The number of the browsing context group.</param>
    public static AgentCluster OfWindow(long group, Origin origin, bool isIsolated) =>
        new($"group-{group} {(isIsolated ? origin.Key : Site.Of(origin).ToString())}");

    /// <summary>The cluster of a shared worker.</summary>
    /// <param name="path">The path of the worker's actor.</param>
    public static AgentCluster OfSharedWorker(string path) => new(path);
}
