namespace Messaging.Cloning;

/// <summary>
/// The entries of a map or the members of a set, in the order of insertion. A walk that has taken the entries (<see cref="Freeze"/>) keeps
/// seeing them as they were; the next change that would show works on a copy.
/// </summary>
internal struct KeyedEntries
{
    private KeyedEntry[]? _entries;
    private Dictionary<JsValue, int>? _places;
    private int _live;
    private bool _isFrozen;

    /// <summary>Entries in use, deleted ones among them.</summary>
    public int Used { get; private set; }

    public readonly int Count => _live;

    /// <summary>
    /// The entries that are there now: the array stays as it is up to the present <see cref="Used"/>, whatever happens to the map or
    /// set.
    /// </summary>
    public KeyedEntry[] Freeze()
    {
        _isFrozen = true;
        return _entries ?? [];
    }

    public readonly bool TryGet(JsValue key, out JsValue value)
    {
        var place = Find(key);
        value = place < 0 ? JsUndefined.Value : _entries![place].Value;
        return place >= 0;
    }

    public void Set(JsValue key, JsValue value)
    {
        var place = Find(key);
        if (place >= 0)
        {
            Thaw();
            _entries![place].Value = value;
            return;
        }

        if (_entries is null || Used == _entries.Length)
            MakeRoom();
        _places ??= new Dictionary<JsValue, int>(KeyComparer.Instance);
        _places.Add(key, Used);
        _entries![Used++] = new KeyedEntry { Key = MinusZeroAsZero(key), Value = value };
        _live++;
    }

    public bool Remove(JsValue key)
    {
        var place = Find(key);
        if (place < 0)
            return false;
        Thaw();
        _entries![place] = default;
        _places!.Remove(key);
        _live--;
        return true;
    }

    private readonly int Find(JsValue key) => _places is null ? -1 : _places.GetValueOrDefault(key, -1);

    private static JsValue MinusZeroAsZero(JsValue key) => key is JsNumber { Number: 0 } ? JsNumber.Of(0) : key;

    private void Thaw()
    {
        if (!_isFrozen)
            return;
        _entries = _entries!.AsSpan().ToArray();
        _isFrozen = false;
    }

    private void MakeRoom()
    {
        var roomier = new KeyedEntry[Math.Max(4, _live * 2)];
        var kept = 0;
        for (var i = 0; i < Used; i++)
        {
            if (_entries![i].Key is not { } key)
                continue;
            if (kept != i)
                _places![key] = kept;
            roomier[kept++] = _entries[i];
        }

        _entries = roomier;
        Used = kept;
        _isFrozen = false;
    }
}
