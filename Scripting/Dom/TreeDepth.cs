using AngleSharp.Dom;

namespace Messaging.Scripting.Dom;

/// <summary>
/// Keeps trees from growing so deep that whoever walks them recursively runs out of stack, which would end the process. The parser has a
/// limit of its own, of 512 open elements.
/// </summary>
internal static class TreeDepth
{
    /// <summary>How many nodes may stand above one another.</summary>
    public const int Limit = 1_000;

    /// <exception cref="DomException">HierarchyRequestError: the tree would become too deep.</exception>
    public static void Check(INode parent, INode node)
    {
        if (Above(parent) + TreeWalk.HeightOf(node) > Limit)
            throw new DomException(DomError.HierarchyRequest);
    }

    private static int Above(INode node)
    {
        var depth = 1;
        for (var above = node.Parent; above is not null; above = above.Parent)
            depth++;
        return depth;
    }
}
