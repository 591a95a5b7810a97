using System.Collections.Immutable;
using System.Globalization;
using Messaging.Origins;
using Messaging.Scripting.Acts;
using Messaging.Simulation.Host.Clustering.Nodes;
using Messaging.Simulation.Host.Running;

namespace Messaging.Simulation.Host.Clustering.Starting;

/// <summary>A request of which everything that can be checked before the nodes are started has been checked.</summary>
/// <param name="Run">The page on node 1, and what is done with it.</param>
/// <param name="Pages">The URLs that are opened, and where, in order.</param>
/// <param name="Places">Which frames live where.</param>
internal sealed record ClusterPlan(
    ClusterRequest Request, RunPlan Run, ImmutableArray<(int Node, string Url)> Pages, ImmutableArray<NodePlace> Places, KillOrder? Kill)
{
    /// <exception cref="MistakeException">Something in the request is wrong.</exception>
    public static ClusterPlan Of(ClusterRequest request)
    {
        var run = RunPlan.Of(request.Run);
        if (run.Start is not StartPage { Url: var first })
            throw new MistakeException($"{request.Run.Page} is no page; a cluster runs pages here, and agents in C# in a program of their own (docs/cluster.md).");
        foreach (var step in run.Steps)
        {
            if (step is not ActStep { Act: not WindowAct })
                throw new MistakeException($"'{step.Text}' cannot be done on a cluster; clicks, keys and the like can, and waits.");
        }

        var opened = request.Opened.Select(text => Divide(text, "--open", "NODE=PAGE", request.Nodes, nodeFirst: true))
            .Select(open => (open.Node, Url: StartPage.Of(open.What, [.. request.Run.Sites.Select(GivenSite.Parse)]).Url)).ToArray();
        foreach (var (_, url) in opened)
        {
            if (!IsServed(url, first, request))
                throw new MistakeException($"{url} is in no folder that the nodes know; add --site ORIGIN=FOLDER for it.");
        }

        var places = request.Places.Select(text => Divide(text, "--place", "URL=NODE", request.Nodes, nodeFirst: false))
            .Select(place => new NodePlace(place.What, [place.Node]));
        int[] turns = [.. Enumerable.Range(2, request.Nodes - 1), 1];
        return new ClusterPlan(request, run, [(1, first), .. opened], [.. places, new NodePlace("", turns)], KillOrder.Of(request));
    }

    private static bool IsServed(string url, string start, ClusterRequest request) => Origin.TupleOf(url) is { } origin
        && (origin.Equals(Origin.TupleOf(start)) || request.Run.Sites.Any(site => origin.Equals(Origin.TupleOf(GivenSite.Parse(site).Origin))));

    private static (int Node, string What) Divide(string text, string option, string form, int nodes, bool nodeFirst)
    {
        var equals = nodeFirst ? text.IndexOf('=', StringComparison.Ordinal) : text.LastIndexOf('=');
        var (number, rest) = equals < 0 ? ("", "") : nodeFirst ? (text[..equals], text[(equals + 1)..]) : (text[(equals + 1)..], text[..equals]);
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var node) && node >= 1 && node <= nodes && rest.Length > 0
            ? (node, rest)
            : throw new MistakeException($"'{text}' is not right for {option}; write {option} {form} with a node from 1 to {nodes}.");
    }
}
