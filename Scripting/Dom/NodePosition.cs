using AngleSharp.Dom;

namespace Messaging.Scripting.Dom;

/// <summary>Where a node iterator stands: right before or right after a node below its root, in tree order (DOM Standard 6.1).</summary>
internal sealed class NodePosition(INode root)
{
    public INode Root { get; } = root;

    public INode Reference { get; private set; } = root;

    public bool IsBefore { get; private set; } = true;

    /// <summary>Goes past the next node and returns it; null if there is none.</summary>
    public INode? Next()
    {
        if (IsBefore)
        {
            IsBefore = false;
            return Reference;
        }

        return Following(Reference, Root) is { } next ? Reference = next : null;
    }

    /// <summary>Goes back past a node and returns it; null if there is none.</summary>
    public INode? Previous()
    {
        if (!IsBefore)
        {
            IsBefore = true;
            return Reference;
        }

        return Reference != Root && Preceding(Reference) is { } previous ? Reference = previous : null;
    }

    /// <summary>Goes back to where it stood, because no node that it passed was to be shown.</summary>
    public void Return(INode reference, bool isBefore)
    {
        Reference = reference;
        IsBefore = isBefore;
    }

    /// <summary>A node is about to be removed: if the position is at it or below, it becomes one beside it.</summary>
    public void Removing(INode node)
    {
        if (node == Root || !node.Contains(Reference) || !Root.Contains(node))
            return;
        if (IsBefore)
        {
            if (FollowingSubtree(node, Root) is { } next)
            {
                Reference = next;
                return;
            }

            IsBefore = false;
        }

        Reference = Preceding(node)!;
    }

    private static INode? Following(INode node, INode root) => node.FirstChild ?? FollowingSubtree(node, root);

    private static INode? FollowingSubtree(INode node, INode root)
    {
        for (var above = node; above is not null && above != root; above = above.Parent)
        {
            if (above.NextSibling is { } next)
                return next;
        }

        return null;
    }

    private static INode? Preceding(INode node)
    {
        if (node.PreviousSibling is not { } previous)
            return node.Parent;
        while (previous.LastChild is { } last)
            previous = last;
        return previous;
    }
}
