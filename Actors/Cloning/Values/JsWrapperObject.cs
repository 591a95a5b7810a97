namespace Messaging.Cloning;

/// <summary>
/// A Boolean, Number, BigInt or String object: a primitive with an identity, as <c>new Number(1)</c> or <c>Object(1n)</c> make it.
/// </summary>
public sealed class JsWrapperObject : JsValue
{
    /// <param name="primitive">The boolean, number, bigint or string to wrap.</param>
    public JsWrapperObject(JsValue primitive)
    {
        Primitive = primitive;
        Kind = primitive.Kind switch
        {
            JsKind.Boolean => JsKind.BooleanObject,
            JsKind.Number => JsKind.NumberObject,
            JsKind.BigInt => JsKind.BigIntObject,
            JsKind.String => JsKind.StringObject,
            _ => throw new ArgumentException($"Only a boolean, number, bigint or string is wrapped, not {primitive}.", nameof(primitive)),
        };
    }

    public override JsKind Kind { get; }

    public JsValue Primitive { get; }
}
