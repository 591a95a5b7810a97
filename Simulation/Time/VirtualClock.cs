using Akka.Actor;

namespace Messaging.Simulation.Time;

/// <summary>Virtual time and the timers that wait for it. Timers of the same moment fire in the order in which they were set.</summary>
public sealed class VirtualClock
{
    private readonly PriorityQueue<VirtualTimer, (TimeSpan Due, long Order)> _timers = new();
    private long _timersSet;

    /// <summary>Time since the clock was made.</summary>
    public TimeSpan Now { get; private set; }

    /// <summary>How many timers were ever set.</summary>
    internal long TimersSet => _timersSet;

    /// <summary>Whether any timer is pending that was not cancelled.</summary>
    public bool HasTimers => TryGetNext(out _);

    /// <summary>A moment and a span after it; the end of time if that is too late to be counted.</summary>
    public static TimeSpan Later(TimeSpan moment, TimeSpan span) => span > TimeSpan.MaxValue - moment ? TimeSpan.MaxValue : moment + span;

    /// <summary>When the next timer is due. A timer that was cancelled does not count, so that time never jumps to it.</summary>
    public bool TryGetNext(out TimeSpan due) => TryGetNext(out due, out _);

    /// <summary>The same, and when that timer was set.</summary>
    internal bool TryGetNext(out TimeSpan due, out TimeSpan setAt)
    {
        while (_timers.TryPeek(out var timer, out var priority))
        {
            (due, setAt) = (priority.Due, timer.SetAt);
            if (!timer.IsCancelled)
                return true;
            _timers.Dequeue();
        }

        (due, setAt) = (default, default);
        return false;
    }

    /// <summary>Fires every timer that is due by now.</summary>
    public void FireDue()
    {
        while (TryGetNext(out var due) && due <= Now)
        {
            var timer = _timers.Dequeue();
            if (timer.Interval is { } interval)
                Set(Later(due, interval), timer);
            timer.Fire();
        }
    }

    /// <summary>Lets a span of time pass.</summary>
    public void Advance(TimeSpan span) => Now = Later(Now, span);

    /// <summary>Lets time pass until a moment that is not past.</summary>
    public void JumpTo(TimeSpan moment)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(moment, Now);
        Now = moment;
    }

    /// <summary>Does something after a delay, and then at each interval if there is one, until it is cancelled.</summary>
    internal void Set(TimeSpan delay, TimeSpan? interval, ICancelable? cancelable, Action fire) =>
        Set(Later(Now, delay), new VirtualTimer(fire, interval, cancelable));

    private void Set(TimeSpan due, VirtualTimer timer)
    {
        timer.SetAt = Now;
        _timers.Enqueue(timer, (due, ++_timersSet));
    }
}
