using Messaging.Errors;

namespace Messaging.Cloning;

/// <summary>
/// A DOMException as a value that can be sent: the one platform object here that is serializable rather than transferable.
/// </summary>
/// <param name="stack">Where the exception arose, as text; null for none.</param>
public sealed class JsDomException(string name, string message, string? stack = null) : JsValue
{
    public override JsKind Kind => JsKind.DomException;

    public string Name { get; } = name;

    public string Message { get; } = message;

    public string? Stack { get; } = stack;

    /// <summary>The legacy code that goes with the name, 0 for a name without one.</summary>
    public int Code => Enum.TryParse<DomErrorKind>(Name, out var kind) && kind.ToString() == Name ? (int)kind : 0;
}
