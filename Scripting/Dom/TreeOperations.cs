using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Messaging.Scripting.Limits;
using Messaging.Scripting.Realms;

namespace Messaging.Scripting.Dom;

/// <summary>Answers <see cref="TreeOperation"/>.</summary>
internal sealed class TreeOperations(IHtmlDocument document, NodeHandles nodes, TreeEditor editor, AgentBudget budget)
{
    public void Call(TreeOperation operation, HostCall call)
    {
        switch (operation)
        {
            case TreeOperation.DescribeNode: call.Return(Describe(nodes[call.Integer(0)])); break;
            case TreeOperation.Relative: Return(call, Relative(nodes[call.Integer(0)], (NodeRelation)call.Integer(1))); break;
            case TreeOperation.NodeType: call.Return((int)nodes[call.Integer(0)].NodeType); break;
            case TreeOperation.NodeName: call.Return(nodes[call.Integer(0)].NodeName); break;
            case TreeOperation.NamespaceOf: call.Return(nodes.Element(call.Integer(0)).NamespaceUri ?? ""); break;
            case TreeOperation.IsConnected: call.Return(TreeEditor.IsConnected(nodes[call.Integer(0)])); break;
            case TreeOperation.Contains: call.Return(nodes[call.Integer(0)].Contains(nodes[call.Integer(1)])); break;
            case TreeOperation.ComparePosition: call.Return(Compare(nodes[call.Integer(0)], nodes[call.Integer(1)])); break;
            case TreeOperation.EqualNodes: call.Return(Whole(call, 0).Equals(nodes[call.Integer(1)])); break;
            case TreeOperation.InsertNode: Insert(call); break;
            case TreeOperation.ReplaceChild: editor.Replace(nodes[call.Integer(0)], nodes[call.Integer(1)], nodes[call.Integer(2)]); break;
            case TreeOperation.RemoveNode: editor.Remove(nodes[call.Integer(0)]); break;
            case TreeOperation.Normalize: Whole(call, 0).Normalize(); break;
            default: Create(operation, call); break;
        }
    }

    private void Create(TreeOperation operation, HostCall call)
    {
        switch (operation)
        {
            case TreeOperation.CloneNode: Return(call, Clone(call)); break;
            case TreeOperation.CreateElement: Return(call, document.CreateElement(call.Text(0))); break;
            case TreeOperation.CreateElementNs: Return(call, CreateElement(call.Text(0), call.Text(1))); break;
            case TreeOperation.CreateText: Return(call, document.CreateTextNode(call.Text(0))); break;
            case TreeOperation.CreateComment: Return(call, document.CreateComment(call.Text(0))); break;
            case TreeOperation.CreateInstruction: Return(call, document.CreateProcessingInstruction(call.Text(0), call.Text(1))); break;
            case TreeOperation.CreateFragment: Return(call, document.CreateDocumentFragment()); break;
            case TreeOperation.TemplateContent: Return(call, ((IHtmlTemplateElement)nodes[call.Integer(0)]).Content); break;
            default: CallForDocument(operation, call); break;
        }
    }

    private void CallForDocument(TreeOperation operation, HostCall call)
    {
        switch (operation)
        {
            case TreeOperation.Doctype: Return(call, nodes.Document(call.Integer(0)).Doctype); break;
            case TreeOperation.OwnerDocument: Return(call, nodes[call.Integer(0)].Owner); break;
            case TreeOperation.AdoptNode: editor.Adopt(nodes.Document(call.Integer(0)), nodes[call.Integer(1)]); break;
            case TreeOperation.ParseDocument: Return(call, editor.ParseDocument(call.Text(0))); break;
            case TreeOperation.MakeDocument: Return(call, TreeEditor.MakeDocument()); break;
            case TreeOperation.CreateDoctype:
                Return(call, document.Implementation.CreateDocumentType(call.Text(0), call.Text(1), call.Text(2)));
                break;
        }
    }

    private void Insert(HostCall call) => editor.Insert(nodes[call.Integer(0)], Whole(call, 1), nodes.OrNull(call.Integer(2)));

    private IElement CreateElement(string space, string name) => document.CreateElement(space.Length > 0 ? space : null, name);

    private INode Clone(HostCall call)
    {
        if (!call.Boolean(1))
            return nodes[call.Integer(0)].Clone(false);
        var node = Whole(call, 0);
        nodes.KeepCopies(TreeWalk.Count(node));
        return node.Clone(true);
    }

    // A node with all that is in it.
    private INode Whole(HostCall call, int argument)
    {
        var node = nodes[call.Integer(argument)];
        budget.Used(TreeWalk.Count(node));
        return node;
    }

    private static int Compare(INode node, INode other) => (int)node.CompareDocumentPosition(other);

    private void Return(HostCall call, INode? node) => call.Return(nodes.HandleOf(node));

    private INode? Relative(INode node, NodeRelation relation)
    {
        if (relation is NodeRelation.PreviousSibling or NodeRelation.NextSibling or NodeRelation.PreviousElement or NodeRelation.NextElement)
            budget.Walked((node.Parent?.ChildNodes.Length ?? 0) / TreeEditor.SiblingsPerNode);
        return RelativeOf(node, relation);
    }

    private static INode? RelativeOf(INode node, NodeRelation relation) => relation switch
    {
        NodeRelation.Parent => node.Parent,
        NodeRelation.FirstChild => node.FirstChild,
        NodeRelation.LastChild => node.LastChild,
        NodeRelation.PreviousSibling => node.PreviousSibling,
        NodeRelation.NextSibling => node.NextSibling,
        NodeRelation.ParentElement => node.ParentElement,
        NodeRelation.FirstElement => (node as IParentNode)?.FirstElementChild,
        NodeRelation.LastElement => (node as IParentNode)?.LastElementChild,
        NodeRelation.PreviousElement => (node as INonDocumentTypeChildNode)?.PreviousElementSibling,
        NodeRelation.NextElement => (node as INonDocumentTypeChildNode)?.NextElementSibling,
        _ => TreeEditor.RootOf(node),
    };

    private static string Describe(INode node) => node switch
    {
        IHtmlElement element => WithHandlers(element),
        IElement element => $":{element.LocalName}",
        IText => "#text",
        IComment => "#comment",
        IProcessingInstruction => "#instruction",
        IDocument => "#document",
        IDocumentType => "#doctype",
        _ => "#fragment",
    };

    private static string WithHandlers(IElement element)
    {
        var description = new StringBuilder(element.LocalName);
        foreach (var attribute in element.Attributes)
        {
            if (attribute.Name.StartsWith("on", StringComparison.Ordinal))
                description.Append(' ').Append(attribute.Name);
        }

        return description.ToString();
    }
}
