using System.Collections.Immutable;
using Akka.Actor;

namespace Messaging.Cluster.Members;

/// <summary>The nodes that can be spoken to: their user agents and roles. Any thread may ask.</summary>
internal sealed class NodeDirectory
{
    private ImmutableSortedDictionary<string, Entry> _nodes = ImmutableSortedDictionary.Create<string, Entry>(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Names => [.. _nodes.Keys];

    public void Add(string node, IActorRef browser, ImmutableHashSet<string> roles) =>
        ImmutableInterlocked.Update(ref _nodes, nodes => nodes.SetItem(node, new Entry(browser, roles)));

    public void Remove(string node) => ImmutableInterlocked.Update(ref _nodes, nodes => nodes.Remove(node));

    public bool Has(string node) => _nodes.ContainsKey(node);

    public IActorRef? BrowserOf(string node) => _nodes.GetValueOrDefault(node)?.Browser;

    /// <summary>The user agents of the nodes of a role, by the names of the nodes.</summary>
    public IReadOnlyList<IActorRef> WithRole(string role) => [.. _nodes.Values.Where(node => node.Roles.Contains(role)).Select(node => node.Browser)];

    private sealed record Entry(IActorRef Browser, ImmutableHashSet<string> Roles);
}
