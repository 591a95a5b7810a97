namespace Messaging.Cloning;

/// <summary>
/// A JavaScript Error with its own properties. A clone keeps the type that its <c>name</c> tells (read as a script would, so that a getter
/// or an own <c>name</c> counts), the own data property <c>message</c>, and the stack; everything else, <c>cause</c> among it, is dropped
/// (HTML, StructuredSerializeInternal, the step for [[ErrorData]]).
/// </summary>
public sealed class JsError : JsPropertyHolder
{
    /// <param name="errorType">The constructor: it gives the name that is inherited.</param>
    /// <param name="message">The own property <c>message</c>; null for none.</param>
    /// <param name="stack">Where the error arose, as text; null for none.</param>
    public JsError(JsErrorType errorType, string? message = null, string? stack = null)
    {
        ErrorType = errorType;
        Stack = stack;
        if (message is not null)
            this["message"] = message;
    }

    public JsError(string message)
        : this(JsErrorType.Error, message)
    {
    }

    public override JsKind Kind => JsKind.Error;

    public JsErrorType ErrorType { get; }

    public string? Stack { get; }

    /// <summary>The own data property <c>message</c> as text; null where there is none or it has a getter.</summary>
    public string? Message => TryGetSlot("message", out var slot) && slot is not JsAccessor ? ScriptText.Of(slot) : null;

    /// <summary>Reads <c>name</c> as a script would: the own property if there is one, else the inherited name of the type.</summary>
    public JsValue ReadName() => HasOwn("name") ? this["name"] : ErrorType.ToString();

    /// <summary>The type that a clone of this error has. Runs the getter of <c>name</c> if there is one.</summary>
    internal JsErrorType ReadClonedType() =>
        ReadName() is JsString { Text: var name } && Array.IndexOf(Names, name) is >= 0 and var place
            ? (JsErrorType)place
            : JsErrorType.Error;

    private static readonly string[] Names = Enum.GetNames<JsErrorType>();
}
