using Messaging.Scripting.Dom;

namespace Messaging.Scripting.Globals;

/// <summary>How scripts fetch. A response comes in two steps: what it is as text, then its content.</summary>
internal enum FetchOperation
{
    /// <summary>
    /// (href, method, mode) Null for a network error, else a line each for type, status, its text and the URL, and for every header
    /// <c>name: value</c>.
    /// </summary>
    FetchResource = OperationGroup.Fetch << OperationGroup.Shift,

    /// <summary>() The content of the response that came last.</summary>
    TakeBody,
}
