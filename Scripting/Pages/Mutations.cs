using AngleSharp.Dom;
using Messaging.Scripting.Dom;
using Messaging.Scripting.Realms;

namespace Messaging.Scripting.Pages;

/// <summary>Hands the changes of nodes to the page's mutation observers, once there is one.</summary>
internal sealed class Mutations(NodeHandles nodes, PageRealm realm) : IMutationWatcher
{
    public bool IsWatching { get; private set; }

    /// <summary>A script observes nodes: from now on it is told of every change.</summary>
    public void Begin() => IsWatching = true;

    public void ChildrenChanged(INode parent, IEnumerable<INode> added, IEnumerable<INode> removed, INode? previous, INode? next) => realm.Invoke(
        PageTask.ChildrenChanged,
        nodes.HandleOf(parent),
        nodes.HandlesOf(added),
        nodes.HandlesOf(removed),
        nodes.HandleOf(previous),
        nodes.HandleOf(next));

    public void AttributeChanged(IElement element, string name, string? old) =>
        realm.Invoke(PageTask.AttributeChanged, nodes.HandleOf(element), name, old is null ? RealmValue.Null : old);

    public void DataChanged(ICharacterData node, string old) => realm.Invoke(PageTask.DataChanged, nodes.HandleOf(node), old);
}
