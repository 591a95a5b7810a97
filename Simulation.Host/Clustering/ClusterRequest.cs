using System.Collections.Immutable;
using Messaging.Simulation.Host.Running;

namespace Messaging.Simulation.Host.Clustering;

/// <summary>What the person asks of a local cluster.</summary>
/// <param name="Run">The page, and what is done with it.</param>
/// <param name="Nodes">How many nodes there are.</param>
public sealed record ClusterRequest(RunRequest Run, int Nodes)
{
    /// <summary>Further pages and the nodes that they are opened on, each as <c>NODE=PAGE</c>.</summary>
    public ImmutableArray<string> Opened { get; init; } = [];

    /// <summary>Which frames live on which node, each as <c>URL=NODE</c>. What fits none takes turns.</summary>
    public ImmutableArray<string> Places { get; init; } = [];

    /// <summary>The number of the node to kill; null for none.</summary>
    public int? Kill { get; init; }

    /// <summary>When to kill it; null if it is not said.</summary>
    public string? At { get; init; }
}
