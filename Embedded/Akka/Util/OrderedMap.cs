namespace Akka.Util;

/// <summary>
/// A hash map that is enumerated in the order in which keys were added. Up to <see cref="LinearLimit"/> entries it is a plain array,
/// so that small ones are small.
/// </summary>
internal sealed class OrderedMap<TKey, TValue>
    where TKey : class
    where TValue : class?
{
    private const int LinearLimit = 8;
    private const int End = -1;

    private Entry[] _entries = new Entry[1];
    private int[]? _buckets;
    private int _used;

    public int Count { get; private set; }

    public bool TryGetValue(TKey key, out TValue value)
    {
        var index = Find(key, key.GetHashCode());
        value = index >= 0 ? _entries[index].Value : default!;
        return index >= 0;
    }

    public bool ContainsKey(TKey key) => Find(key, key.GetHashCode()) >= 0;

    /// <summary>Adds unless the key is there. Returns whether it was added.</summary>
    public bool TryAdd(TKey key, TValue value)
    {
        var hash = key.GetHashCode();
        if (Find(key, hash) >= 0)
        {
            return false;
        }

        if (_used == _entries.Length)
        {
            MakeRoom();
        }

        var index = _used++;
        _entries[index] = new Entry { Key = key, Value = value, Hash = hash, Next = End };
        Count++;
        Link(index);
        return true;
    }

    public bool Remove(TKey key) => Remove(key, out _);

    public bool Remove(TKey key, out TValue value)
    {
        var index = Find(key, key.GetHashCode());
        if (index < 0)
        {
            value = default!;
            return false;
        }

        value = _entries[index].Value;
        Unlink(index);
        _entries[index] = new Entry { Next = End };
        if (--Count == 0)
        {
            Clear();
        }
        else if (index == _used - 1)
        {
            _used--;
        }

        return true;
    }

    public void Clear()
    {
        Count = 0;
        _used = 0;
        _buckets = null;
        _entries = new Entry[1];
    }

    /// <summary>A copy of the keys in order.</summary>
    public TKey[] Keys()
    {
        var keys = new TKey[Count];
        var count = 0;
        foreach (ref readonly var entry in _entries.AsSpan(0, _used))
        {
            if (entry.Key is not null)
            {
                keys[count++] = entry.Key;
            }
        }

        return keys;
    }

    /// <summary>A copy of the values in order.</summary>
    public TValue[] Values()
    {
        var values = new TValue[Count];
        var count = 0;
        foreach (ref readonly var entry in _entries.AsSpan(0, _used))
        {
            if (entry.Key is not null)
            {
                values[count++] = entry.Value;
            }
        }

        return values;
    }

    private int Find(TKey key, int hash)
    {
        if (_buckets is null)
        {
            for (var i = 0; i < _used; i++)
            {
                if (IsAt(i, key, hash))
                {
                    return i;
                }
            }

            return End;
        }

        var index = _buckets[BucketOf(hash)] - 1;
        while (index >= 0 && !IsAt(index, key, hash))
        {
            index = _entries[index].Next;
        }

        return index;
    }

    private bool IsAt(int index, TKey key, int hash) =>
        _entries[index].Hash == hash && _entries[index].Key is { } there && (ReferenceEquals(there, key) || there.Equals(key));

    private int BucketOf(int hash) => (int)((uint)hash % (uint)_buckets!.Length);

    private void Link(int index)
    {
        if (_buckets is null)
        {
            return;
        }

        ref var bucket = ref _buckets[BucketOf(_entries[index].Hash)];
        _entries[index].Next = bucket - 1;
        bucket = index + 1;
    }

    private void Unlink(int index)
    {
        if (_buckets is null)
        {
            return;
        }

        ref var bucket = ref _buckets[BucketOf(_entries[index].Hash)];
        if (bucket - 1 == index)
        {
            bucket = _entries[index].Next + 1;
            return;
        }

        var before = bucket - 1;
        while (_entries[before].Next != index)
        {
            before = _entries[before].Next;
        }

        _entries[before].Next = _entries[index].Next;
    }

    /// <summary>Closes the gaps that removed entries have left, or grows if there are few.</summary>
    private void MakeRoom()
    {
        var entries = Count >= _entries.Length - (_entries.Length / 4) ? new Entry[_entries.Length * 2] : new Entry[_entries.Length];
        var count = 0;
        foreach (ref readonly var entry in _entries.AsSpan(0, _used))
        {
            if (entry.Key is not null)
            {
                entries[count++] = entry;
            }
        }

        _entries = entries;
        _used = count;
        _buckets = entries.Length > LinearLimit ? new int[entries.Length] : null;
        for (var i = 0; i < count; i++)
        {
            _entries[i].Next = End;
            Link(i);
        }
    }

    private struct Entry
    {
        public TKey? Key;
        public TValue Value;
        public int Hash;

        /// <summary>The next entry of the same bucket.</summary>
        public int Next;
    }
}
