using Messaging.Scripting.Dom;

namespace Messaging.Scripting.Pages;

/// <summary>What the scripts of a page's prelude ask of the page itself.</summary>
internal enum PageOperation
{
    /// <summary>(level, text)</summary>
    WriteConsole = OperationGroup.Page << OperationGroup.Shift,

    /// <summary>(message, file, line, column) An exception that nothing caught, or a rejection that nobody handled.</summary>
    ScriptFailed,

    /// <summary>(number, milliseconds)</summary>
    StartTimer,
    CancelTimer,

    /// <summary>() The element of the script that runs, or 0.</summary>
    CurrentScript,

    /// <summary>(element) A link was followed.</summary>
    FollowLink,

    /// <summary>(element) A form was submitted.</summary>
    NavigateByForm,
}
