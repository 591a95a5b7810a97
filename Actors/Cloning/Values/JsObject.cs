using System.Collections;

namespace Messaging.Cloning;

/// <summary>
/// A plain JavaScript object: <c>new JsObject { ["name"] = "Ada", ["score"] = 3 }</c>. Enumerating it reads every property, in the order
/// that scripts see.
/// </summary>
public sealed class JsObject : JsPropertyHolder, IEnumerable<KeyValuePair<string, JsValue>>
{
    public JsObject()
    {
    }

    internal JsObject(PropertyTable properties)
        : base(properties)
    {
    }

    public override JsKind Kind => JsKind.Object;

    /// <summary>How many own properties there are.</summary>
    public int Count => Properties.Count;

    /// <summary>Sets a property; for collection initialisers: <c>new JsObject { { "name", "Ada" } }</c>.</summary>
    public void Add(string name, JsValue value) => this[name] = value;

    public IEnumerator<KeyValuePair<string, JsValue>> GetEnumerator()
    {
        foreach (var name in PropertyNames)
        {
            if (TryGetSlot(name, out var slot))
                yield return KeyValuePair.Create(name, JsAccessor.Read(slot));
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
