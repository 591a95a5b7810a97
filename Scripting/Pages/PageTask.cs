namespace Messaging.Scripting.Pages;

/// <summary>What the host asks the scripts of a page's prelude to do, with the arguments of each. They count on from all others.</summary>
internal enum PageTask
{
    /// <summary>() The document was parsed.</summary>
    DocumentParsed = 128,

    /// <summary>() Dispatches <c>DOMContentLoaded</c>.</summary>
    FireContentLoaded,

    /// <summary>() Dispatches <c>load</c> at the window.</summary>
    FireLoad,

    /// <summary>(element, type) Dispatches an event without parts at an element.</summary>
    FireAtElement,

    /// <summary>(error's name, message, file, line, column) An import map is none.</summary>
    ImportMapFailed,

    /// <summary>(count) How many frames there are now.</summary>
    FramesChanged,

    /// <summary>(names, one on each line) Frames and elements have these names.</summary>
    NamesKnown,

    /// <summary>(parent, added, removed, previous sibling or 0, next sibling or 0) The children of a node have changed.</summary>
    ChildrenChanged,

    /// <summary>(element, name, old value or null)</summary>
    AttributeChanged,

    /// <summary>(text node or comment, old text)</summary>
    DataChanged,

    /// <summary>(session, key, old value, new value, URL) Another document has changed an area; what is not there is null.</summary>
    StorageChanged,

    /// <summary>() The document shows another entry of the history.</summary>
    EntryShown,

    /// <summary>(old URL, new URL)</summary>
    FragmentChanged,

    /// <summary>(whether the document can come back) The document is being left.</summary>
    PageHidden,

    /// <summary>() The document has come back as it was.</summary>
    PageRestored,

    /// <summary>(bytes, source window, source origin, items…)</summary>
    DeliverToWindow,

    /// <summary>(element) A person clicks.</summary>
    Click,

    /// <summary>(element, text) A person types.</summary>
    Type,

    /// <summary>(select, option) A person selects an option.</summary>
    Select,

    /// <summary>(form) A person submits a form.</summary>
    Submit,

    /// <summary>(address) What goes wrong in that script is nothing that the page may learn.</summary>
    MuteErrors,

    /// <summary>
    /// (<see cref="Membranes.ReachKind"/>, number of an object, values…) Script of another realm does something with an object of this one.
    /// Two for each value, see <see cref="Membranes.CrossingSort"/>. Returns an array: whether it threw, and values.
    /// </summary>
    Reach,

    /// <summary>(number) No other realm holds the object any more.</summary>
    ObjectDropped,

    /// <summary>(element or 0, key) A person presses a key while the element, or what has the focus, has the focus.</summary>
    PressKey,
}
