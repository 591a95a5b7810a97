using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Messaging.Scripting.Dom;

/// <summary>Changes the tree for scripts, and lets the watcher know what came into the document and what left it.</summary>
internal sealed class TreeEditor(ITreeWatcher watcher, IMutationWatcher mutations)
{
    /// <summary>Puts a node, or the children of a fragment, before another child, or last.</summary>
    public void Insert(INode parent, INode node, INode? before)
    {
        if (node.Contains(parent))
            throw new DomException(DomError.HierarchyRequest);
        TreeDepth.Check(parent, node);
        if (before == node)
            before = node.NextSibling;
        var inserted = node is IDocumentFragment ? node.ChildNodes.ToArray() : [node];
        Detach(node);
        var previous = before is null ? parent.LastChild : before.PreviousSibling;
        parent.InsertBefore(node, before);
        if (mutations.IsWatching && inserted.Length > 0)
            mutations.ChildrenChanged(parent, inserted, [], previous, before);
        foreach (var root in inserted)
            NotifyInserted(root);
    }

    public void Replace(INode parent, INode node, INode child)
    {
        if (child.Parent != parent)
            throw new DomException(DomError.NotFound);
        var next = child.NextSibling == node ? node.NextSibling : child.NextSibling;
        Remove(child);
        Insert(parent, node, next);
    }

    public void Remove(INode node)
    {
        if (node.Parent is not { } parent)
            return;
        var wasConnected = IsConnected(node);
        var (previous, next) = (node.PreviousSibling, node.NextSibling);
        parent.RemoveChild(node);
        if (mutations.IsWatching)
            mutations.ChildrenChanged(parent, [], [node], previous, next);
        if (wasConnected)
            watcher.Removed(node);
    }

    public void RemoveChildren(INode parent)
    {
        while (parent.LastChild is { } child)
            Remove(child);
    }

    /// <summary>Replaces the content by one text node, or by nothing if the text is empty.</summary>
    public void SetText(INode node, string text)
    {
        if (node is ICharacterData data)
        {
            SetData(data, text);
            return;
        }

        if (node is IDocument)
            return;
        RemoveChildren(node);
        if (text.Length > 0)
            Insert(node, node.Owner!.CreateTextNode(text), null);
    }

    public void SetData(ICharacterData node, string text)
    {
        var old = node.Data;
        node.Data = text;
        if (mutations.IsWatching)
            mutations.DataChanged(node, old);
    }

    /// <summary>Puts the nodes that a text stands for before another child, or last.</summary>
    public void InsertHtml(INode parent, string html, INode? before)
    {
        var context = parent as IElement ?? parent.Owner!.Body!;
        var parsed = (IElement)context.Clone(false);
        parsed.InnerHtml = html;
        INode holder = parsed is IHtmlTemplateElement template ? template.Content : parsed;
        foreach (var node in holder.ChildNodes.ToArray())
        {
            watcher.ParsedFromText(node);
            Insert(parent, node, before);
        }
    }

    public void SetAttribute(IElement element, string name, string? value)
    {
        var old = element.GetAttribute(name);
        if (value is null)
            element.RemoveAttribute(name);
        else
            element.SetAttribute(name, value);
        if (mutations.IsWatching && (old is not null || value is not null))
            mutations.AttributeChanged(element, name, old);
        watcher.AttributeChanged(element, name);
    }

    /// <summary>Whether a node is in the document.</summary>
    public static bool IsConnected(INode node)
    {
        while (node.Parent is { } parent)
            node = parent;
        return node is IDocument;
    }

    private void Detach(INode node)
    {
        if (node.Parent is not null)
            Remove(node);
    }

    private void NotifyInserted(INode root)
    {
        if (IsConnected(root))
            watcher.Inserted(root);
    }
}
