namespace Messaging.Cloning;

/// <summary>One place in <see cref="KeyedEntries"/>: a key and its value, or no key once the entry was deleted.</summary>
internal struct KeyedEntry
{
    public JsValue? Key;
    public JsValue Value;
}
