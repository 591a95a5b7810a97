namespace Messaging.Cloning;

/// <summary>The error types that structured clone keeps apart. The values are those of the binary form.</summary>
public enum JsErrorType : byte
{
    Error,
    EvalError,
    RangeError,
    ReferenceError,
    SyntaxError,
    TypeError,
    URIError,
}
