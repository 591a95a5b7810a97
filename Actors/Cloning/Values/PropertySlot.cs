namespace Messaging.Cloning;

/// <summary>One place in a <see cref="PropertyTable"/>: a name, and its value, accessor or null once the property was deleted.</summary>
internal struct PropertySlot
{
    public string Name;
    public JsValue? Value;
}
