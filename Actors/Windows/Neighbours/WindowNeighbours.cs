using System.Collections.Concurrent;

namespace Messaging.Windows.Neighbours;

/// <summary>
/// The windows of one process, by path, for those that reach each other without a message. Windows of one browsing context group have their
/// turns one after the other, on whatever threads. Thread-safe.
/// </summary>
internal sealed class WindowNeighbours
{
    private readonly ConcurrentDictionary<string, WindowNeighbour> _windows = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<long, Lock> _turns = new();

    public void Add(string path, WindowNeighbour window) => _windows[path] = window;

    public void Remove(string path) => _windows.TryRemove(path, out _);

    /// <summary>What is held while it is the turn of a window of the group.</summary>
    /// <param name="group">The number of the browsing context group.</param>
    public Lock TurnOf(long group) => _turns.GetOrAdd(group, static _ => new Lock());

    /// <summary>A window that has begun; null if it is elsewhere or gone.</summary>
    /// <param name="turns">Lets it begin now if it was only just made; null if nobody can.</param>
    public WindowNeighbour? Find(WindowRef window, ITurnKeeper? turns)
    {
        if (_windows.TryGetValue(window.Path, out var known))
            return known;
        if (turns is null)
            return null;
        turns.Begin(window);
        return _windows.GetValueOrDefault(window.Path);
    }
}
