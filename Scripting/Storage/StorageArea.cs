using Messaging.Windows;

namespace Messaging.Scripting.Storage;

/// <summary>
/// The items that the documents of one storage key share (HTML Standard 12.2), in the order in which their keys came, and the windows that
/// are told of changes. Thread-safe: scripts read and write it without waiting for a message.
/// </summary>
public sealed class StorageArea
{
    /// <summary>How much the keys and values of one area may be together, in UTF-16 code units.</summary>
    public const int QuotaCharacters = 5 * 1024 * 1024;

    private readonly Lock _lock = new();
    private readonly OrderedDictionary<string, string> _items;
    private readonly List<WindowRef> _users = [];
    private long _used;

    public StorageArea()
        : this([])
    {
    }

    private StorageArea(OrderedDictionary<string, string> items)
    {
        _items = items;
        _used = items.Sum(item => (long)item.Key.Length + item.Value.Length);
    }

    public int Count
    {
        get
        {
            lock (_lock)
                return _items.Count;
        }
    }

    public string? KeyAt(int index)
    {
        lock (_lock)
            return index >= 0 && index < _items.Count ? _items.GetAt(index).Key : null;
    }

    public string? Get(string key)
    {
        lock (_lock)
            return _items.GetValueOrDefault(key);
    }

    /// <summary>Sets an item.</summary>
    /// <param name="old">What it was before; null if it was not there.</param>
    /// <returns>False, and nothing done, if that would be more than the quota.</returns>
    public bool TrySet(string key, string value, out string? old)
    {
        lock (_lock)
        {
            old = _items.GetValueOrDefault(key);
            var used = _used + value.Length + (old is null ? key.Length : -old.Length);
            if (used > QuotaCharacters)
                return false;
            _used = used;
            _items[key] = value;
            return true;
        }
    }

    /// <returns>What the item was; null if it was not there.</returns>
    public string? Remove(string key)
    {
        lock (_lock)
        {
            if (!_items.Remove(key, out var old))
                return null;
            _used -= key.Length + old.Length;
            return old;
        }
    }

    /// <returns>Whether there was anything.</returns>
    public bool Clear()
    {
        lock (_lock)
        {
            var had = _items.Count > 0;
            _items.Clear();
            _used = 0;
            return had;
        }
    }

    /// <summary>Another area with the same items and no windows.</summary>
    public StorageArea Copy()
    {
        lock (_lock)
            return new StorageArea(new OrderedDictionary<string, string>(_items));
    }

    /// <summary>A document of the window uses the area from now on.</summary>
    public void Join(WindowRef window)
    {
        lock (_lock)
            _users.Add(window);
    }

    /// <summary>A document of the window that has joined is gone.</summary>
    public void Leave(WindowRef window)
    {
        lock (_lock)
            _users.Remove(window);
    }

    /// <summary>The other windows that use the area, in the order in which they came.</summary>
    public IReadOnlyList<WindowRef> OthersThan(WindowRef window)
    {
        lock (_lock)
            return [.. _users.Where(user => user.Name != window.Name).DistinctBy(user => user.Name)];
    }
}
