using Messaging.Scripting.Dom;

namespace Messaging.Scripting.Pages;

/// <summary>What scripts ask about windows and addresses. Windows are passed as numbers: 0 is none, 1 the page's own.</summary>
internal enum WindowOperation
{
    TopWindow = OperationGroup.Window << OperationGroup.Shift,
    ParentWindow,

    /// <summary>(window) The window that embeds it, or 0 if that is not known here.</summary>
    ParentOfWindow,

    /// <summary>(window) The window at the top of it, or 0 if that is not known here.</summary>
    TopOfWindow,

    /// <summary>(index) The frame at a place among the page's frames.</summary>
    WindowAt,

    /// <summary>(iframe element) Its window, or 0 while it is in no document.</summary>
    WindowOfFrame,

    /// <summary>(name) The frame whose element has that name, or 0.</summary>
    FrameNamed,

    /// <summary>() Whether the document is embedded in one of its own origin.</summary>
    IsEmbedderSameOrigin,

    /// <summary>() Whether the document's own scripts run.</summary>
    IsScriptingEnabled,
    WindowName,
    IsWindowClosed,
    DocumentUrl,

    /// <summary>() What the document knows of where it was called from.</summary>
    Referrer,

    /// <summary>(text) The absolute URL, or the text itself if it is none.</summary>
    ResolveUrl,

    /// <summary>(window, target origin, bytes, items…) Sends a message, with the items as <see cref="Hosting.MessageOperation"/> has them.</summary>
    PostToWindow,

    /// <summary>(target origin) Throws a SyntaxError if it is none.</summary>
    CheckTargetOrigin,

    /// <summary>(media queries) Whether one of them is true of the view.</summary>
    MatchesMedia,

    /// <summary>(kind, message, proposal) What a person put into a dialog, or null if it was cancelled.</summary>
    ShowDialog,
}
