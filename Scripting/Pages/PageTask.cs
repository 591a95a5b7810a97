namespace Messaging.Scripting.Pages;

/// <summary>What the host asks the scripts of a page's prelude to do, with the arguments of each.</summary>
internal enum PageTask
{
    /// <summary>() The document begins.</summary>
    Start = 1,

    /// <summary>() The document was parsed.</summary>
    DocumentParsed,

    /// <summary>() Dispatches <c>DOMContentLoaded</c>.</summary>
    FireContentLoaded,

    /// <summary>() Dispatches <c>load</c> at the window.</summary>
    FireLoad,

    /// <summary>(element, type) Dispatches an event without parts at an element.</summary>
    FireAtElement,

    /// <summary>(file, line, column, error) A script threw, or does not parse. Returns true if the page dealt with it.</summary>
    ScriptThrew,

    /// <summary>(number)</summary>
    TimerDue,

    /// <summary>(count) How many frames there are now.</summary>
    FramesChanged,

    /// <summary>
    /// (port, bytes, items…) Two values for each item: a port and undefined, or a buffer's bytes and the length it may grow to, or -1.
    /// </summary>
    DeliverToPort,

    /// <summary>(bytes, source window, source origin, items…)</summary>
    DeliverToWindow,

    /// <summary>(port)</summary>
    DeliverClose,

    /// <summary>(element) A person clicks.</summary>
    Click,

    /// <summary>(element, text) A person types.</summary>
    Type,

    /// <summary>(select, option) A person selects an option.</summary>
    Select,

    /// <summary>(form) A person submits a form.</summary>
    Submit,

    /// <summary>(element or 0, key) A person presses a key while the element, or what has the focus, has the focus.</summary>
    PressKey,
}
