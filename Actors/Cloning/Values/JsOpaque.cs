namespace Messaging.Cloning;

/// <summary>
/// What structured clone refuses wherever it stands: a function, a symbol, a proxy, a promise, a weak collection, a window, an element.
/// </summary>
/// <param name="description">What it is, with its article, for the error: <c>"a function"</c>.</param>
public sealed class JsOpaque(string description) : JsValue
{
    public override JsKind Kind => JsKind.Opaque;

    public string Description { get; } = description;
}
