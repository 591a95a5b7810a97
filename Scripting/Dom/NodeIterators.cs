using AngleSharp.Dom;

namespace Messaging.Scripting.Dom;

/// <summary>The node iterators that scripts have in hand, by number: where each stands must be known when a node is about to be removed.</summary>
internal sealed class NodeIterators
{
    private readonly SortedDictionary<int, NodePosition> _positions = [];
    private int _last;

    public NodePosition this[int number] => _positions[number];

    public int Add(INode root)
    {
        _positions.Add(++_last, new NodePosition(root));
        return _last;
    }

    /// <summary>Scripts have let go of an iterator.</summary>
    public void Forget(int number) => _positions.Remove(number);

    /// <summary>A node is about to be removed from its parent (DOM Standard 6.1, "pre-removing steps").</summary>
    public void Removing(INode node)
    {
        foreach (var position in _positions.Values)
            position.Removing(node);
    }
}
