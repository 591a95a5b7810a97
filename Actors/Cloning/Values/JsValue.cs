namespace Messaging.Cloning;

/// <summary>
/// A JavaScript value as structured clone sees it (HTML, section "Safe passing of structured data"). The set of kinds is closed.
/// Objects are compared by reference, as in a script: the same object twice in a message is the same object twice in its clone.
/// A value belongs to one agent; it is not safe for use from two threads at once.
/// </summary>
public abstract partial class JsValue
{
    private protected JsValue()
    {
    }

    public abstract JsKind Kind { get; }

    /// <summary>
    /// Whether this is an object in the sense of ECMAScript: neither undefined, null, boolean, number, bigint nor string.
    /// </summary>
    public bool IsObject => Kind > JsKind.String;

    public bool IsUndefined => Kind == JsKind.Undefined;

    public bool IsNull => Kind == JsKind.Null;

    /// <summary>
    /// Reads or writes an own property of an object, or an element of an array by its decimal name. Reading what is not there gives
    /// <see cref="JsUndefined"/>; reading a property with a getter runs it; a value that cannot hold properties refuses writing.
    /// </summary>
    public virtual JsValue this[string name]
    {
        get => JsUndefined.Value;
        set => throw new InvalidOperationException($"A value of kind {Kind} has no properties that can be set; '{name}' was to be set.");
    }

    /// <summary>Reads or writes an element of an array; on any other object, the property whose name is the number.</summary>
    public virtual JsValue this[int index]
    {
        get => this[index.ToString(System.Globalization.CultureInfo.InvariantCulture)];
        set => this[index.ToString(System.Globalization.CultureInfo.InvariantCulture)] = value;
    }

    /// <summary>A short one-line picture of the value for people, cut where it grows long.</summary>
    public sealed override string ToString() => ValuePicture.Of(this);
}
