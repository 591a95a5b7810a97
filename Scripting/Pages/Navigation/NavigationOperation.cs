using Messaging.Scripting.Dom;

namespace Messaging.Scripting.Pages.Navigation;

/// <summary>How scripts move, open and close windows. Windows are passed as numbers: 0 is none, 1 the page's own.</summary>
internal enum NavigationOperation
{
    /// <summary>(window, absolute URL, whether the current entry is replaced) Returns false if the sandbox does not allow it.</summary>
    Navigate = OperationGroup.Navigation << OperationGroup.Shift,

    /// <summary>() Loads the page's document anew.</summary>
    Reload,

    /// <summary>(delta) 0 loads the document anew.</summary>
    GoInHistory,
    HistoryLength,

    /// <summary>() The serialized state of the current entry; null if there is none.</summary>
    HistoryState,

    /// <summary>(URL or null, whether the current entry is replaced, bytes) Throws a SecurityError for a URL that the document cannot have.</summary>
    UpdateHistory,

    /// <summary>(absolute URL or empty, target, features) The window, or 0 if there is none or it must not be known.</summary>
    OpenWindow,

    /// <summary>(window)</summary>
    CloseWindow,

    /// <summary>() The window that opened this one, or 0.</summary>
    OpenerWindow,
    GetName,

    /// <summary>(name)</summary>
    SetName,

    /// <summary>() Whether a person has just acted on the document.</summary>
    IsActivated,

    /// <summary>() Whether a person has ever acted on it.</summary>
    WasActivated,
}
