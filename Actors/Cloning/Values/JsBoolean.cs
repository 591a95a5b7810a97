namespace Messaging.Cloning;

/// <summary>A JavaScript boolean.</summary>
public sealed class JsBoolean : JsValue
{
    public static readonly JsBoolean True = new(true);

    public static readonly JsBoolean False = new(false);

    private JsBoolean(bool value) => Boolean = value;

    public override JsKind Kind => JsKind.Boolean;

    public bool Boolean { get; }

    public static JsBoolean Of(bool value) => value ? True : False;
}
