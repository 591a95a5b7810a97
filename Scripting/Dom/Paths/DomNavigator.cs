using System.Xml;
using System.Xml.XPath;
using AngleSharp.Dom;

namespace Messaging.Scripting.Dom.Paths;

/// <summary>
/// A place in a tree, as XPath goes through it. Elements of HTML have no namespace there and lower-case names, as the DOM Standard has it for
/// documents of HTML.
/// </summary>
/// <param name="step">Told of each step; it may refuse by an exception.</param>
internal sealed class DomNavigator(INode node, Action step) : XPathNavigator
{
    private static readonly NameTable NoNames = new();

    private INode _node = node;
    private int _attribute = -1;

    /// <summary>The node that it is at: an attribute is an <see cref="IAttr"/>.</summary>
    public override object UnderlyingObject => (object?)Attribute ?? _node;

    public override string BaseURI => "";

    public override XmlNameTable NameTable => NoNames;

    public override bool IsEmptyElement => _node is IElement && _node.FirstChild is null;

    public override string Prefix => "";

    public override string LocalName => Attribute?.LocalName ?? (_node as IElement)?.LocalName ?? (_node as IProcessingInstruction)?.Target ?? "";

    public override string Name => Attribute?.Name ?? LocalName;

    public override string NamespaceURI =>
        (Attribute is { } attribute ? attribute.NamespaceUri : (_node as IElement)?.NamespaceUri) is { } uri && uri != NamespaceNames.HtmlUri ? uri : "";

    public override string Value => Attribute?.Value ?? (_node is IDocument document ? document.DocumentElement?.TextContent : _node.TextContent) ?? "";

    public override XPathNodeType NodeType => Attribute is not null ? XPathNodeType.Attribute : _node switch
    {
        IElement => XPathNodeType.Element,
        IText => XPathNodeType.Text,
        IComment => XPathNodeType.Comment,
        IProcessingInstruction => XPathNodeType.ProcessingInstruction,
        _ => XPathNodeType.Root,
    };

    private IAttr? Attribute => _attribute < 0 ? null : ((IElement)_node).Attributes[_attribute];

    public override XPathNavigator Clone() => new DomNavigator(_node, step) { _attribute = _attribute };

    public override bool IsSamePosition(XPathNavigator other) => other is DomNavigator at && at._node == _node && at._attribute == _attribute;

    public override bool MoveTo(XPathNavigator other)
    {
        if (other is not DomNavigator at)
            return false;
        (_node, _attribute) = (at._node, at._attribute);
        return true;
    }

    public override bool MoveToFirstAttribute() => _attribute < 0 && ToAttribute(0);

    public override bool MoveToNextAttribute() => _attribute >= 0 && ToAttribute(_attribute + 1);

    public override bool MoveToFirstNamespace(XPathNamespaceScope namespaceScope) => false;

    public override bool MoveToNextNamespace(XPathNamespaceScope namespaceScope) => false;

    public override bool MoveToId(string id) =>
        ((_node as IDocument ?? _node.Owner)?.GetElementById(id) ?? null) is { } found && ToNode(found);

    public override bool MoveToFirstChild() => _attribute < 0 && Shown(_node.FirstChild, static node => node.NextSibling) is { } child && ToNode(child);

    public override bool MoveToNext() =>
        _attribute < 0 && Shown(_node.NextSibling, static node => node.NextSibling) is { } next && ToNode(next);

    public override bool MoveToPrevious() =>
        _attribute < 0 && Shown(_node.PreviousSibling, static node => node.PreviousSibling) is { } previous && ToNode(previous);

    public override bool MoveToParent()
    {
        if (_attribute >= 0)
        {
            _attribute = -1;
            return true;
        }

        return _node.Parent is { } parent && ToNode(parent);
    }

    // XPath knows no document types.
    private static INode? Shown(INode? node, Func<INode, INode?> next)
    {
        while (node is IDocumentType)
            node = next(node);
        return node;
    }

    private bool ToNode(INode node)
    {
        step();
        _node = node;
        return true;
    }

    private bool ToAttribute(int index)
    {
        step();
        if (_node is not IElement element || index >= element.Attributes.Length)
            return false;
        _attribute = index;
        return true;
    }
}
