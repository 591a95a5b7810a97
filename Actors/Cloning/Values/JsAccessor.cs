namespace Messaging.Cloning;

/// <summary>Stands in the slot of a property that has a getter; it never leaves the object that holds it.</summary>
internal sealed class JsAccessor(Func<JsValue> getter) : JsValue
{
    public override JsKind Kind => JsKind.Accessor;

    /// <summary>Runs the getter of a slot that has one; what it throws propagates unchanged.</summary>
    public static JsValue Read(JsValue slot) => slot is JsAccessor accessor ? accessor.Run() : slot;

    private JsValue Run() => getter() ?? JsNull.Value;
}
