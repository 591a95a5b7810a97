using AngleSharp.Dom;

namespace Messaging.Scripting.Dom;

/// <summary>A walk through a tree in its order, without recursion, and without asking a node for its next sibling, which would be looked for.</summary>
internal sealed class TreeWalk
{
    private readonly Stack<(INodeList Children, int Next)> _path = new();

    private TreeWalk()
    {
    }

    /// <summary>How many nodes there are in a tree, or from its root up to one of them.</summary>
    public static int Count(INode root, INode? last = null)
    {
        var walk = new TreeWalk();
        var count = 1;
        for (var node = root; node != last && walk.TryGoOn(node) is { } next; node = next)
            count++;
        return count;
    }

    /// <summary>How many nodes of a tree stand above one another.</summary>
    public static int HeightOf(INode root)
    {
        var walk = new TreeWalk();
        var height = 1;
        for (var node = root; walk.TryGoOn(node) is { } next; node = next)
            height = Math.Max(height, walk._path.Count + 1);
        return height;
    }

    private INode? TryGoOn(INode node)
    {
        if (node.FirstChild is { } first)
        {
            _path.Push((node.ChildNodes, 1));
            return first;
        }

        while (_path.TryPop(out var level))
        {
            if (level.Next == level.Children.Length)
                continue;
            _path.Push((level.Children, level.Next + 1));
            return level.Children[level.Next];
        }

        return null;
    }
}
