namespace Messaging.Cloning;

/// <summary>JavaScript's null.</summary>
public sealed class JsNull : JsValue
{
    public static readonly JsNull Value = new();

    private JsNull()
    {
    }

    public override JsKind Kind => JsKind.Null;
}
