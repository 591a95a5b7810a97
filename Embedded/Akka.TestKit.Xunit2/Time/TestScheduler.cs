using Akka.Actor;
using Akka.Configuration;
using Akka.Dispatch;
using Akka.Event;
using Akka.TestKit.Internal;

namespace Akka.TestKit;

/// <summary>
/// A scheduler whose time stands still until a test advances it. Named in <c>akka.scheduler.implementation</c> as
/// <c>Akka.TestKit.TestScheduler, Akka.TestKit</c>; the test has it as <c>(TestScheduler)Sys.Scheduler</c>.
/// </summary>
/// <param name="schedulerConfig">The configuration of the system, which a scheduler of this kind needs nothing from.</param>
/// <param name="log">The system's log, which it needs neither.</param>
#pragma warning disable CS9113 // The actor system creates every scheduler with these two arguments.
public class TestScheduler(Config schedulerConfig, ILoggingAdapter log) : IScheduler, IAdvancedScheduler
#pragma warning restore CS9113
{
    private readonly Agenda _agenda = new(DateTimeOffset.UtcNow);

    public IAdvancedScheduler Advanced => this;

    /// <summary>The time that the test has made it.</summary>
    public DateTimeOffset Now => TimeNow;

    /// <summary>By how much the test has advanced the time.</summary>
    public TimeSpan MonotonicClock => _agenda.Elapsed;

    /// <inheritdoc cref="MonotonicClock"/>
    public TimeSpan HighResMonotonicClock => MonotonicClock;

    protected DateTimeOffset TimeNow => _agenda.Now;

    /// <summary>
    /// Makes it later, and does what is due by then, in the order of the times for which it was scheduled. What repeats is done once,
    /// and is due again one interval after the new time.
    /// </summary>
    public void Advance(TimeSpan offset) => _agenda.Advance(offset);

    /// <summary>Makes it a certain time; otherwise as <see cref="Advance"/>.</summary>
    /// <exception cref="InvalidOperationException">It is later than that already.</exception>
    public void AdvanceTo(DateTimeOffset when)
    {
        if (when < Now)
            throw new InvalidOperationException($"Time cannot go back from {Now:O} to {when:O}.");
        Advance(when - Now);
    }

    public void ScheduleTellOnce(TimeSpan delay, ICanTell receiver, object message, IActorRef sender) =>
        ScheduleTellOnce(delay, receiver, message, sender, null);

    public void ScheduleTellOnce(TimeSpan delay, ICanTell receiver, object message, IActorRef sender, ICancelable? cancelable) =>
        _agenda.Add(delay, null, () => receiver.Tell(message, sender), cancelable);

    public void ScheduleTellRepeatedly(TimeSpan initialDelay, TimeSpan interval, ICanTell receiver, object message, IActorRef sender) =>
        ScheduleTellRepeatedly(initialDelay, interval, receiver, message, sender, null);

    public void ScheduleTellRepeatedly(
        TimeSpan initialDelay, TimeSpan interval, ICanTell receiver, object message, IActorRef sender, ICancelable? cancelable) =>
        _agenda.Add(initialDelay, interval, () => receiver.Tell(message, sender), cancelable);

    public void ScheduleOnce(TimeSpan delay, Action action) => ScheduleOnce(delay, action, null);

    public void ScheduleOnce(TimeSpan delay, Action action, ICancelable? cancelable) => _agenda.Add(delay, null, action, cancelable);

    public void ScheduleRepeatedly(TimeSpan initialDelay, TimeSpan interval, Action action) =>
        ScheduleRepeatedly(initialDelay, interval, action, null);

    public void ScheduleRepeatedly(TimeSpan initialDelay, TimeSpan interval, Action action, ICancelable? cancelable) =>
        _agenda.Add(initialDelay, interval, action, cancelable);

    public void ScheduleOnce(TimeSpan delay, IRunnable action) => ScheduleOnce(delay, action.Run, null);

    public void ScheduleOnce(TimeSpan delay, IRunnable action, ICancelable? cancelable) => ScheduleOnce(delay, action.Run, cancelable);

    public void ScheduleRepeatedly(TimeSpan initialDelay, TimeSpan interval, IRunnable action) =>
        ScheduleRepeatedly(initialDelay, interval, action.Run, null);

    public void ScheduleRepeatedly(TimeSpan initialDelay, TimeSpan interval, IRunnable action, ICancelable? cancelable) =>
        ScheduleRepeatedly(initialDelay, interval, action.Run, cancelable);
}
