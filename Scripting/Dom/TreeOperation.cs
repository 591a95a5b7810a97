namespace Messaging.Scripting.Dom;

/// <summary>What scripts ask about the shape of the tree, and how they change it. Nodes are passed as handles.</summary>
internal enum TreeOperation
{
    /// <summary>
    /// (node) The kind: an HTML element's local name, <c>:</c> and another's, or <c>#</c> and a word; then the names of its <c>on…</c>
    /// attributes.
    /// </summary>
    DescribeNode = OperationGroup.Tree << OperationGroup.Shift,

    /// <summary>(node, <see cref="NodeRelation"/>) The node in that relation, or 0.</summary>
    Relative,
    NodeType,
    NodeName,
    NamespaceOf,
    IsConnected,
    Contains,
    ComparePosition,
    EqualNodes,

    /// <summary>(parent, node, before or 0)</summary>
    InsertNode,

    /// <summary>(parent, node, child)</summary>
    ReplaceChild,
    RemoveNode,
    Normalize,

    /// <summary>(node, deep)</summary>
    CloneNode,
    CreateElement,

    /// <summary>(namespace, qualified name)</summary>
    CreateElementNs,
    CreateText,
    CreateComment,

    /// <summary>(target, data) A processing instruction.</summary>
    CreateInstruction,
    CreateFragment,
    TemplateContent,

    /// <summary>(document)</summary>
    Doctype,

    /// <summary>(node) The document that it belongs to.</summary>
    OwnerDocument,

    /// <summary>(document, node) Takes the node from where it is and makes it one of the document's.</summary>
    AdoptNode,

    /// <summary>(HTML) A document of its own, which no window shows and in which nothing runs.</summary>
    ParseDocument,

    /// <summary>() A document that is not HTML, with nothing in it.</summary>
    MakeDocument,

    /// <summary>(name, public identifier, system identifier)</summary>
    CreateDoctype,
}
