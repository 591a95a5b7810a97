using System.Diagnostics.CodeAnalysis;

namespace Messaging.Ports;

/// <summary>
/// Entries in order, waiting. A backlog belongs to one actor at a time: it is handed on inside a message and its sender keeps no
/// reference, which makes moving a port with a million waiting messages as cheap as moving one with none. Entries are linked to each other, so an entry is in
/// one backlog at a time, as a message is in one queue.
/// </summary>
public class Backlog
{
    private PortEntry? _first;
    private PortEntry? _last;

    /// <summary>A backlog that stays empty, which anybody may hold.</summary>
    public static Backlog Empty { get; } = new();

    /// <summary>A backlog of one entry.</summary>
    public static Backlog Of(PortEntry entry)
    {
        var backlog = new Backlog();
        backlog.Add(entry);
        return backlog;
    }

    public int Count { get; private set; }

    public bool IsEmpty => _first is null;

    internal bool IsNumbered => _first is { IsNumbered: true };

    /// <summary>What waits, in order; it stays.</summary>
    internal IEnumerable<PortEntry> InOrder
    {
        get
        {
            for (var entry = _first; entry is not null; entry = entry.Next)
                yield return entry;
        }
    }

    public void Add(PortEntry entry)
    {
        RefuseIfShared();
        if (_last is null)
            _first = entry;
        else
            _last.Next = entry;
        _last = entry;
        Count++;
    }

    /// <summary>Moves everything in <paramref name="other"/> to the end of this one, in constant time, and leaves the other empty.</summary>
    public void TakeAll(Backlog other)
    {
        if (other._first is null)
            return;
        RefuseIfShared();
        if (_last is null)
            _first = other._first;
        else
            _last.Next = other._first;
        _last = other._last;
        Count += other.Count;
        other._first = other._last = null;
        other.Count = 0;
    }

    private void RefuseIfShared()
    {
        if (this == Empty)
            throw new InvalidOperationException("The empty backlog is everybody's: nothing can wait in it.");
    }

    /// <summary>The messages among the entries, the oldest first.</summary>
    public IEnumerable<MessageEntry> Messages
    {
        get
        {
            for (var entry = _first; entry is not null; entry = entry.Next)
            {
                if (entry is MessageEntry message)
                    yield return message;
            }
        }
    }

    public bool TryPeek([NotNullWhen(true)] out PortEntry? entry)
    {
        entry = _first;
        return entry is not null;
    }

    public bool TryTake([NotNullWhen(true)] out PortEntry? entry)
    {
        if (_first is null)
        {
            entry = null;
            return false;
        }

        entry = _first;
        _first = entry.Next;
        entry.Next = null;
        if (_first is null)
            _last = null;
        Count--;
        return true;
    }
}
