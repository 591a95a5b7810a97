using System.Globalization;

namespace Messaging.Simulation.Host.Clustering.Starting;

/// <summary>Which node is killed, and when: after a time, after so many delivered messages, or, if neither is said, after all acts.</summary>
internal sealed record KillOrder(int Node, TimeSpan? After, int? Messages)
{
    /// <exception cref="MistakeException">The request makes no sense.</exception>
    public static KillOrder? Of(ClusterRequest request)
    {
        if (request.Kill is not { } node)
            return request.At is null ? null : throw new MistakeException("--at says when a node is killed; say which one with --kill NODE.");
        if (node > request.Nodes)
            throw new MistakeException($"--kill {node}: there are nodes 1 to {request.Nodes}.");
        return request.At is not { } at ? new KillOrder(node, null, null) : Parse(node, at);
    }

    private static KillOrder Parse(int node, string at)
    {
        if (at.EndsWith("ms", StringComparison.Ordinal) && IsNumber(at[..^2], out var milliseconds))
            return new KillOrder(node, TimeSpan.FromMilliseconds(milliseconds), null);
        if (at.EndsWith('s') && IsNumber(at[..^1], out var seconds))
            return new KillOrder(node, TimeSpan.FromSeconds(seconds), null);
        if (at.EndsWith('m') && IsNumber(at[..^1], out var messages))
            return new KillOrder(node, null, messages);
        throw new MistakeException($"'{at}' is no time for --at; write 500ms or 2s, or 20m for after 20 delivered messages.");
    }

    private static bool IsNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
