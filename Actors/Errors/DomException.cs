namespace Messaging.Errors;

/// <summary>
/// A <c>DOMException</c>: what the messaging API throws for a value that cannot be cloned, a target origin that cannot be parsed
/// or an object in the wrong state (Web IDL, section "DOMException"; HTML, sections "Structured data" and "Web messaging").
/// </summary>
public sealed class DomException(DomErrorKind kind, string message) : Exception(message)
{
    public DomErrorKind Kind { get; } = kind;

    /// <summary>The name that a script sees, for example <c>DataCloneError</c>.</summary>
    public string Name => Kind.ToString();

    /// <summary>The legacy code that a script sees, for example 25 for <c>DataCloneError</c>.</summary>
    public int Code => (int)Kind;

    /// <summary>A value, or an entry of a transfer list, that cannot be cloned or moved.</summary>
    public static DomException DataClone(string message) => new(DomErrorKind.DataCloneError, message);

    /// <summary>A string that does not have the required form.</summary>
    public static DomException Syntax(string message) => new(DomErrorKind.SyntaxError, message);

    /// <summary>Something that the sandbox of a document forbids.</summary>
    public static DomException Security(string message) => new(DomErrorKind.SecurityError, message);

    /// <summary>An object that is in the wrong state for what was asked of it.</summary>
    public static DomException InvalidState(string message) => new(DomErrorKind.InvalidStateError, message);
}
