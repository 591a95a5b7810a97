using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Messaging.Scripting.Limits;

namespace Messaging.Scripting.Dom;

/// <summary>
/// Changes trees for scripts, and lets the watcher know what came into the page's document and what left it. Scripts may make other documents,
/// in which nothing runs and nothing loads.
/// </summary>
internal sealed class TreeEditor(IHtmlDocument document, ITreeWatcher watcher, IMutationWatcher mutations, AgentBudget budget)
{
    /// <summary>A child is looked for among its siblings: so many of them take about as long as a step through a tree.</summary>
    public const int SiblingsPerNode = 16;

    /// <summary>What stands beside nodes that are removed.</summary>
    public NodeIterators Iterators { get; } = new();

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
        if (before is not null)
            budget.Walked(parent.ChildNodes.Length / SiblingsPerNode);
        var previous = before is null ? parent.LastChild : mutations.IsWatching ? before.PreviousSibling : null;
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
        var wasInDocument = IsInDocument(node);
        budget.Walked(parent.ChildNodes.Length / SiblingsPerNode);
        var (previous, next) = mutations.IsWatching ? (node.PreviousSibling, node.NextSibling) : (null, null);
        Iterators.Removing(node);
        parent.RemoveChild(node);
        if (mutations.IsWatching)
            mutations.ChildrenChanged(parent, [], [node], previous, next);
        if (wasInDocument)
            watcher.Removed(node);
    }

    /// <summary>Takes a node from where it is, and makes it one of a document's own.</summary>
    public void Adopt(IDocument target, INode node)
    {
        if (node is IDocument)
            throw new DomException(DomError.NotSupported);
        Remove(node);
        target.Adopt(node);
    }

    /// <summary>A document that no window shows; scripts in it never run, wherever they are put later.</summary>
    public IHtmlDocument ParseDocument(string html)
    {
        ChargeParsing(html);
        var parsed = new HtmlParser(new HtmlParserOptions(), BrowsingContext.New()).ParseDocument(html);
        watcher.ParsedFromText(parsed.DocumentElement);
        return parsed;
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
        ChargeParsing(html);
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

    /// <summary>Whether a node is in a document.</summary>
    public static bool IsConnected(INode node) => RootOf(node) is IDocument;

    // As if each open element were looked at for each other one, see OpenElements.
    private void ChargeParsing(string html)
    {
        var open = (long)OpenElements.MostIn(html);
        budget.Walked((int)Math.Min(open * open, int.MaxValue));
    }

    /// <summary>The topmost node above a node, or the node itself.</summary>
    public static INode RootOf(INode node)
    {
        while (node.Parent is { } parent)
            node = parent;
        return node;
    }

    private bool IsInDocument(INode node) => RootOf(node) == document;

    /// <summary>A document with nothing in it.</summary>
    public static IDocument MakeDocument()
    {
        var made = new HtmlParser(new HtmlParserOptions(), BrowsingContext.New()).ParseDocument("");
        while (made.LastChild is { } child)
            made.RemoveChild(child);
        return made;
    }

    private void Detach(INode node)
    {
        if (node.Parent is not null)
            Remove(node);
    }

    private void NotifyInserted(INode root)
    {
        if (IsInDocument(root))
            watcher.Inserted(root);
    }
}
