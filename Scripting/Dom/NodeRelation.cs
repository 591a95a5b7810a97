namespace Messaging.Scripting.Dom;

/// <summary>How one node stands to another.</summary>
internal enum NodeRelation
{
    Parent,
    FirstChild,
    LastChild,
    PreviousSibling,
    NextSibling,
    ParentElement,
    FirstElement,
    LastElement,
    PreviousElement,
    NextElement,
    Root,
}
