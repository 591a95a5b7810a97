namespace Messaging.Cloning;

/// <summary>A JavaScript string: a sequence of UTF-16 code units in which lone surrogates and NUL are legal.</summary>
public sealed class JsString(string text) : JsValue
{
    public static readonly JsString Empty = new("");

    public override JsKind Kind => JsKind.String;

    public string Text { get; } = text;
}
