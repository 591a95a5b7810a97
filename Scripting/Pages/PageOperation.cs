using Messaging.Scripting.Dom;

namespace Messaging.Scripting.Pages;

/// <summary>What the scripts of a page's prelude ask of the page itself.</summary>
internal enum PageOperation
{
    /// <summary>() The element of the script that runs, or 0.</summary>
    CurrentScript = OperationGroup.Page << OperationGroup.Shift,

    /// <summary>() Scripts observe nodes: they are told of changes from now on.</summary>
    ObserveMutations,

    /// <summary>(element) A link was followed.</summary>
    FollowLink,

    /// <summary>(form, the button that was pressed or 0) A form was submitted.</summary>
    NavigateByForm,
}
