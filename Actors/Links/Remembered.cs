using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Messaging.Links;

/// <summary>What was made once and need not be made again, up to a number of things; then it is forgotten and made anew. Any thread may use it.</summary>
internal sealed class Remembered<TKey, TValue>
    where TKey : notnull
{
    private const int Most = 8192;

    private readonly ConcurrentDictionary<TKey, TValue> _values = new();

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value) => _values.TryGetValue(key, out value);

    public void Set(TKey key, TValue value)
    {
        if (_values.Count >= Most)
            _values.Clear();
        _values[key] = value;
    }
}
