using System.Collections.Concurrent;

namespace Messaging.Scripting.Membranes;

/// <summary>The realms of windows in one process, by number. Thread-safe.</summary>
internal sealed class MembraneTable
{
    private readonly ConcurrentDictionary<int, Membrane> _membranes = new();
    private int _last;

    public int Add(Membrane membrane)
    {
        var number = Interlocked.Increment(ref _last);
        _membranes[number] = membrane;
        return number;
    }

    public Membrane? Find(int realm) => _membranes.GetValueOrDefault(realm);

    public void Remove(int realm) => _membranes.TryRemove(realm, out _);
}
