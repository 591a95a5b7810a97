using System.Diagnostics.CodeAnalysis;

namespace Messaging.Cloning;

/// <summary>
/// An object with own enumerable properties under string names. Properties are data, or have a getter in C# that runs each time the
/// property is read, as a getter in a script does: it may throw, and it may change the very objects that are being cloned.
/// </summary>
public abstract class JsPropertyHolder : JsValue
{
    private PropertyTable _properties;

    private protected JsPropertyHolder()
    {
    }

    private protected JsPropertyHolder(PropertyTable properties) => _properties = properties;

    internal ref PropertyTable Properties => ref _properties;

    public override JsValue this[string name]
    {
        get => TryGetSlot(name, out var slot) ? JsAccessor.Read(slot) : Undefined;
        set => SetSlot(name, value ?? JsNull.Value);
    }

    /// <summary>
    /// The names of the own properties, in the order that scripts see: array indices ascending, then the others as they were made.
    /// </summary>
    public IEnumerable<string> PropertyNames => OwnNames();

    /// <summary>Makes a property with a getter, or gives an existing property one.</summary>
    public void DefineGetter(string name, Func<JsValue> getter)
    {
        ArgumentNullException.ThrowIfNull(getter);
        SetSlot(name, new JsAccessor(getter));
    }

    /// <summary>Whether there is an own property of that name; no getter runs.</summary>
    public bool HasOwn(string name) => TryGetSlot(name, out _);

    /// <summary>Deletes an own property, and says whether it was there.</summary>
    public virtual bool Delete(string name) => _properties.Remove(name);

    internal virtual bool TryGetSlot(string name, [NotNullWhen(true)] out JsValue? slot) => _properties.TryGet(name, out slot);

    private protected virtual void SetSlot(string name, JsValue slot) => _properties.Set(name, slot);

    private protected virtual IEnumerable<string> OwnNames() => _properties.InScriptOrder().Select(slot => slot.Name);

    private protected static JsValue Undefined => JsUndefined.Value;
}
