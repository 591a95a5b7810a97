using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Messaging.Simulation.Nodes;

namespace Messaging.Simulation.Host.Running;

/// <summary>The simulated nodes of a run, and which top-level windows go to which of them.</summary>
/// <param name="Names">At least two.</param>
/// <param name="Places">The node of a window, by the name of its actor; the other windows go to one node after the other.</param>
/// <param name="UrlPlaces">The node of frames and shared workers, by the beginning of their URL; other frames are with their window.</param>
public sealed partial record NodePlan(ImmutableArray<string> Names, ImmutableSortedDictionary<string, string> Places, ImmutableArray<UrlPlace> UrlPlaces)
{
    private const int FewestNodes = 2;

    /// <param name="nodes">Names with commas between them; null for no nodes.</param>
    /// <param name="places">Each as <c>WINDOW=NODE</c> or <c>URL=NODE</c>.</param>
    /// <exception cref="MistakeException">The texts are not of that form, or do not fit.</exception>
    public static NodePlan? Parse(string? nodes, ImmutableArray<string> places)
    {
        if (nodes is null)
            return places.IsEmpty ? null : throw new MistakeException($"--place {places[0]} needs nodes; add for example --nodes near,far");
        ImmutableArray<string> names = [.. nodes.Split(',', StringSplitOptions.TrimEntries)];
        if (names.FirstOrDefault(name => !Name().IsMatch(name) || Taken().IsMatch(name)) is { } wrong)
            throw new MistakeException($"'{wrong}' is not the name of a node; --nodes takes names in lower-case letters, for example --nodes near,far");
        if (names.Length < FewestNodes || names.Distinct(StringComparer.Ordinal).Count() < names.Length)
            throw new MistakeException($"--nodes {nodes}: write at least two different names, for example --nodes near,far");
        var pairs = places.Select(text => PlaceOf(text, names)).ToArray();
        return new NodePlan(
            names,
            pairs.Where(pair => !IsUrl(pair.Key)).ToImmutableSortedDictionary(StringComparer.Ordinal),
            [.. pairs.Where(pair => IsUrl(pair.Key)).Select(pair => new UrlPlace(pair.Key, pair.Value))]);
    }

    /// <param name="seed">Decides what the network does where no fault was asked for: nothing wrong, and one millisecond for everything.</param>
    public SimulatedNodes NewNodes(ulong seed) => new(seed, NetworkFaults.None, [.. Names]) { Places = Places, UrlPlaces = UrlPlaces };

    private static KeyValuePair<string, string> PlaceOf(string text, ImmutableArray<string> names)
    {
        if (Place().Match(text) is not { Success: true } match)
            throw new MistakeException($"'{text}' is not a place; write --place WINDOW=NODE or URL=NODE, for example: --place window-2=far, or: --place https://a.test/shop=far");
        var node = match.Groups[2].Value;
        return names.Contains(node)
            ? new(match.Groups[1].Value, node)
            : throw new MistakeException($"--place {text}: there is no node {node}; there are {string.Join(" and ", names)}.");
    }

    private static bool IsUrl(string what) => what.Contains("://", StringComparison.Ordinal);

    [GeneratedRegex("^[a-z][a-z0-9-]*$")]
    private static partial Regex Name();

    // What is a name already: of the user agent, of whoever sits before it, or of an agent.
    [GeneratedRegex(@"^(browser|person|links|(window|frame|worker|shared)-\d+)$")]
    private static partial Regex Taken();

    [GeneratedRegex(@"^(window-\d+|[a-z]+://[^ ]+)=([^=]+)$")]
    private static partial Regex Place();
}
