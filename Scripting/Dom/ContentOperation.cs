namespace Messaging.Scripting.Dom;

/// <summary>What scripts ask about the texts and attributes of the tree, and how they change them.</summary>
internal enum ContentOperation
{
    GetText = OperationGroup.Content << OperationGroup.Shift,
    SetText,
    GetData,
    SetData,

    /// <summary>(element, outer) The content as HTML, or the element itself.</summary>
    GetHtml,
    SetHtml,

    /// <summary>(parent, before or 0, html)</summary>
    InsertHtml,
    ReplaceWithHtml,
    GetVisibleText,
    SetVisibleText,
    /// <summary>(document)</summary>
    GetTitle,

    /// <summary>(document, text)</summary>
    SetTitle,

    /// <summary>(document)</summary>
    CompatMode,

    /// <summary>(element) Its start tag, for the console.</summary>
    ShowElement,

    /// <summary>(element, name) The value, or null.</summary>
    GetAttribute,

    /// <summary>(element, name, value or null)</summary>
    SetAttribute,

    /// <summary>(element) Each name, with a blank behind it.</summary>
    AttributeNames,

    /// <summary>(text) Whether an element or attribute can have the name.</summary>
    IsName,

    /// <summary>(element) How it is displayed where no style says otherwise.</summary>
    DisplayOf,
}
