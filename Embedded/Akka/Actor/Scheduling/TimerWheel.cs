using System.Diagnostics;

namespace Akka.Actor;

/// <summary>The buckets of <see cref="HashedWheelTimerScheduler"/> and the thread that turns them.</summary>
internal sealed class TimerWheel(TimeSpan tick, int bucketCount, Action<Exception> reportFailure) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly ManualResetEventSlim _wake = new(false);
    private readonly TimerEntry?[] _buckets = new TimerEntry?[bucketCount];
    private readonly List<TimerEntry> _due = [];
    private readonly long _start = Stopwatch.GetTimestamp();
    private Thread? _thread;
    private long _numbers;
    private int _count;
    private bool _isDisposed;

    /// <summary>The number of the tick whose bucket is the next to be emptied.</summary>
    private long _nextTick;

    private TimeSpan Now => Stopwatch.GetElapsedTime(_start);

    /// <exception cref="SchedulerException">The scheduler has been disposed.</exception>
    public void Add(TimerEntry entry, TimeSpan delay)
    {
        lock (_lock)
        {
            if (_isDisposed)
            {
                throw new SchedulerException("cannot enqueue after timer shutdown");
            }

            entry.Number = ++_numbers;
            entry.Due = delay > TimeSpan.MaxValue - Now ? TimeSpan.MaxValue : Now + delay;
            if (_count == 0)
            {
                _nextTick = TickOf(Now);
            }

            Link(entry);
            if (_thread is null)
            {
                _thread = new Thread(Turn) { Name = "akka-scheduler", IsBackground = true };
                _thread.Start();
            }

            if (_count == 1)
            {
                _wake.Set();
            }
        }
    }

    public void Remove(TimerEntry entry)
    {
        lock (_lock)
        {
            Unlink(entry);
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _isDisposed = true;
            _count = 0;
            Array.Clear(_buckets);
            _wake.Set();
        }
    }

    private long TickOf(TimeSpan time) => time.Ticks / tick.Ticks;

    private void Turn()
    {
        while (true)
        {
            _wake.Wait();
            TimeSpan pause;
            lock (_lock)
            {
                if (_isDisposed)
                {
                    return;
                }

                CollectDue();
                if (_count == 0)
                {
                    _wake.Reset();
                }

                pause = TimeSpan.FromTicks((_nextTick + 1) * tick.Ticks) - Now;
            }

            RunDue();
            if (pause > TimeSpan.Zero)
            {
                Thread.Sleep((int)Math.Ceiling(pause.TotalMilliseconds));
            }
        }
    }

    /// <summary>Takes what is due out of the buckets of all ticks that have fully passed, and of the present one.</summary>
    private void CollectDue()
    {
        var now = Now;
        var last = TickOf(now);
        var first = Math.Max(_nextTick, last - bucketCount + 1);
        for (var number = first; number <= last; number++)
        {
            for (var entry = _buckets[number & (bucketCount - 1)]; entry is not null;)
            {
                var next = entry.Next;
                if (entry.Due <= now)
                {
                    Unlink(entry);
                    _due.Add(entry);
                }

                entry = next;
            }
        }

        _nextTick = last;
    }

    private void RunDue()
    {
        _due.Sort(static (left, right) =>
            left.Due != right.Due ? left.Due.CompareTo(right.Due) : left.Number.CompareTo(right.Number));
        foreach (var entry in _due)
        {
            Run(entry);
        }

        _due.Clear();
    }

    private void Run(TimerEntry entry)
    {
        if (entry.IsCancelled)
        {
            return;
        }

        try
        {
            entry.Run();
        }
        catch (Exception cause)
        {
            reportFailure(cause);
        }

        if (entry.Interval > TimeSpan.Zero)
        {
            Repeat(entry);
        }
    }

    private void Repeat(TimerEntry entry)
    {
        lock (_lock)
        {
            if (_isDisposed || entry.IsCancelled)
            {
                return;
            }

            entry.Due += entry.Interval;
            Link(entry);
            _wake.Set();
        }
    }

    private void Link(TimerEntry entry)
    {
        var bucket = (int)(Math.Max(TickOf(entry.Due), _nextTick) & (bucketCount - 1));
        entry.Bucket = bucket;
        entry.Previous = null;
        entry.Next = _buckets[bucket];
        if (entry.Next is not null)
        {
            entry.Next.Previous = entry;
        }

        _buckets[bucket] = entry;
        _count++;
    }

    private void Unlink(TimerEntry entry)
    {
        if (entry.Bucket < 0)
        {
            return;
        }

        if (entry.Previous is not null)
        {
            entry.Previous.Next = entry.Next;
        }
        else if (ReferenceEquals(_buckets[entry.Bucket], entry))
        {
            _buckets[entry.Bucket] = entry.Next;
        }

        if (entry.Next is not null)
        {
            entry.Next.Previous = entry.Previous;
        }

        entry.Bucket = -1;
        entry.Previous = entry.Next = null;
        _count--;
    }
}
