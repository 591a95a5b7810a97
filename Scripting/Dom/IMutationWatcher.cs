using AngleSharp.Dom;

namespace Messaging.Scripting.Dom;

/// <summary>Learns of every change that scripts make to nodes, in the document or not (DOM Standard 4.3).</summary>
internal interface IMutationWatcher
{
    /// <summary>Whether anybody wants to know.</summary>
    bool IsWatching { get; }

    /// <param name="previous">The sibling before the change; null if there is none.</param>
    /// <param name="next">The sibling after it; null if there is none.</param>
    void ChildrenChanged(INode parent, IEnumerable<INode> added, IEnumerable<INode> removed, INode? previous, INode? next);

    /// <param name="old">The value before; null if the attribute was not there.</param>
    void AttributeChanged(IElement element, string name, string? old);

    void DataChanged(ICharacterData node, string old);
}
