using System.Text.Json;

namespace Messaging.Simulation.Host.Clustering.Nodes;

/// <summary>What a node is told first, as one line of JSON.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Page">The page that node 1 opens; every node reads its sites.</param>
/// <param name="Sites">As they were given.</param>
/// <param name="Profile">The messaging profile; null for the one in the settings.</param>
/// <param name="Places">Which frames live on which node.</param>
/// <param name="Seed">The address of the first node; null for the first node itself.</param>
internal sealed record NodeStart(int Number, string Page, string[] Sites, string? Profile, NodePlace[] Places, string? Seed)
{
    /// <summary>The role that a node of a number has.</summary>
    public static string RoleOf(int node) => $"node-{node}";

    public string ToLine() => JsonSerializer.Serialize(this);

    public static NodeStart Parse(string line) => JsonSerializer.Deserialize<NodeStart>(line) ?? throw new FormatException("A node was told nothing.");
}

/// <summary>Which frames live on which nodes, which take turns.</summary>
internal sealed record NodePlace(string UrlPrefix, int[] Nodes);
