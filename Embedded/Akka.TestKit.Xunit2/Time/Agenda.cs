using Akka.Actor;

namespace Akka.TestKit.Internal;

/// <summary>What is to be done at which time, and what time it is. Any thread may add; one advances.</summary>
internal sealed class Agenda
{
    private readonly Lock _lock = new();

    // By time, and what is for the same time in the order in which it was added.
    private readonly PriorityQueue<Entry, (DateTimeOffset Due, long Number)> _entries = new();
    private readonly DateTimeOffset _start;
    private DateTimeOffset _now;
    private long _added;

    public Agenda(DateTimeOffset start) => _start = _now = start;

    public DateTimeOffset Now
    {
        get
        {
            lock (_lock)
                return _now;
        }
    }

    public TimeSpan Elapsed => Now - _start;

    public void Add(TimeSpan delay, TimeSpan? interval, Action action, ICancelable? cancelable)
    {
        lock (_lock)
            Add(new Entry(action, interval, cancelable), delay);
    }

    /// <summary>Makes it later, and does what is due then. What this itself adds is not due before the next time.</summary>
    public void Advance(TimeSpan offset)
    {
        foreach (var entry in TakeDue(offset))
        {
            if (entry.IsCancelled)
                continue;
            entry.Action();
            if (entry.Interval is { } interval && !entry.IsCancelled)
            {
                lock (_lock)
                    Add(entry, interval);
            }
        }
    }

    private List<Entry> TakeDue(TimeSpan offset)
    {
        var due = new List<Entry>();
        lock (_lock)
        {
            _now += offset;
            while (_entries.TryPeek(out var next, out var when) && when.Due <= _now)
            {
                _entries.Dequeue();
                due.Add(next);
            }
        }

        return due;
    }

    private void Add(Entry entry, TimeSpan delay) => _entries.Enqueue(entry, (_now + delay, _added++));

    private sealed record Entry(Action Action, TimeSpan? Interval, ICancelable? Cancelable)
    {
        public bool IsCancelled => Cancelable is { IsCancellationRequested: true };
    }
}
