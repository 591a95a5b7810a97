using Messaging.Origins;

namespace Messaging.Scripting.Storage;

/// <summary>
/// Every storage area of a user agent: one for each storage key, and for sessions one for each top-level window and key. Thread-safe.
/// </summary>
public sealed class StorageShelf
{
    private readonly Lock _lock = new();
    private readonly Dictionary<StorageKey, StorageArea> _local = [];
    private readonly OrderedDictionary<(string Window, StorageKey Key), StorageArea> _session = [];

    internal CookieJar Cookies { get; } = new();

    public StorageArea Local(StorageKey key)
    {
        lock (_lock)
        {
            if (!_local.TryGetValue(key, out var area))
                _local.Add(key, area = new StorageArea());
            return area;
        }
    }

    /// <param name="window">The name of the top-level window.</param>
    public StorageArea Session(string window, StorageKey key)
    {
        lock (_lock)
        {
            if (!_session.TryGetValue((window, key), out var area))
                _session.Add((window, key), area = new StorageArea());
            return area;
        }
    }

    /// <summary>A window that a script opened begins with a copy of its opener's session. One that was there already keeps its own.</summary>
    public void CopySession(string opener, string opened)
    {
        lock (_lock)
        {
            if (_session.Keys.Any(entry => entry.Window == opened))
                return;
            foreach (var (key, area) in _session.Where(entry => entry.Key.Window == opener).ToArray())
                _session.Add((opened, key.Key), area.Copy());
        }
    }
}
