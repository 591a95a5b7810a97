namespace Messaging.Cloning;

/// <summary>JavaScript's undefined.</summary>
public sealed class JsUndefined : JsValue
{
    public static readonly JsUndefined Value = new();

    private JsUndefined()
    {
    }

    public override JsKind Kind => JsKind.Undefined;
}
