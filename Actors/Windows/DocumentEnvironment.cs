using Messaging.Agents;
using Messaging.Origins;
using Messaging.Windows.Navigation;

namespace Messaging.Windows;

/// <summary>What a document is to others, by its address, its response and the windows around it.</summary>
public static class DocumentEnvironment
{
    /// <param name="group">The number of the browsing context group.</param>
    /// <param name="policy">What the document's response says; for a document that inherits its address, what its maker's says.</param>
    public static AgentEnvironment Of(string url, Origin origin, WindowPlace place, long group, DocumentPolicy policy)
    {
        var embedder = place.IsTopLevel ? null : place.Creator?.Environment;
        var isIsolated = embedder is null
            ? policy.Isolates
            : embedder.IsCrossOriginIsolated && policy.RequiresCorp && (origin.Equals(embedder.Origin) || place.DelegatesIsolation);
        return new AgentEnvironment(
            origin,
            embedder is null ? StoragePartition.TopLevel(origin) : embedder.StorageKey.Partition.Within(origin),
            AgentCluster.OfWindow(group, origin, isIsolated),
            isIsolated,
            IsTrustworthy(url, place) && embedder is not { IsSecureContext: false });
    }

    private static bool IsTrustworthy(string url, WindowPlace place) => Origin.TupleOf(url) is { } origin
        ? SecureContext.IsTrustworthy(origin)
        : place.Creator?.Environment.IsSecureContext ?? true;
}
