using System.Collections;

namespace Messaging.Cloning;

/// <summary>
/// A JavaScript Map: <c>new JsMap { ["a"] = 1, [someObject] = 2 }</c>. Keys keep the order of insertion; primitives are keys by value,
/// objects by reference. Enumerating it gives the entries that were there when the enumeration began.
/// </summary>
public sealed class JsMap : JsValue, IEnumerable<KeyValuePair<JsValue, JsValue>>
{
    private KeyedEntries _entries;

    public override JsKind Kind => JsKind.Map;

    public int Count => _entries.Count;

    internal ref KeyedEntries Entries => ref _entries;

    /// <summary>The value under a key, undefined where there is none.</summary>
    public JsValue this[JsValue key]
    {
        get => _entries.TryGet(key ?? JsNull.Value, out var value) ? value : JsUndefined.Value;
        set => _entries.Set(key ?? JsNull.Value, value ?? JsNull.Value);
    }

    public void Add(JsValue key, JsValue value) => this[key] = value;

    public bool Has(JsValue key) => _entries.TryGet(key, out _);

    /// <summary>Deletes an entry, and says whether it was there.</summary>
    public bool Delete(JsValue key) => _entries.Remove(key);

    public IEnumerator<KeyValuePair<JsValue, JsValue>> GetEnumerator()
    {
        var used = _entries.Used;
        var entries = _entries.Freeze();
        for (var i = 0; i < used; i++)
        {
            if (entries[i].Key is { } key)
                yield return KeyValuePair.Create(key, entries[i].Value);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
