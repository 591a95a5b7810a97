using System.Diagnostics;
using Akka.Configuration;
using Akka.Dispatch;
using Akka.Event;

namespace Akka.Actor;

/// <summary>
/// The default scheduler: a wheel of buckets that one thread turns by one every <c>akka.scheduler.tick-duration</c>. Nothing is early;
/// something may be late by one tick. The thread starts with the first thing to do and sleeps while there is nothing.
/// </summary>
public sealed class HashedWheelTimerScheduler : SchedulerBase, IDisposable
{
    private readonly TimerWheel _wheel;

    public HashedWheelTimerScheduler(Config scheduler, ILoggingAdapter log)
        : base(scheduler, log)
    {
        var tick = scheduler.GetTimeSpan("akka.scheduler.tick-duration", TimeSpan.FromMilliseconds(10));
        if (tick <= TimeSpan.Zero)
        {
            throw new ConfigurationException($"akka.scheduler.tick-duration is {tick}; it must be more than 0.");
        }

        var buckets = scheduler.GetInt("akka.scheduler.ticks-per-wheel", 512);
        if (buckets <= 0 || (buckets & (buckets - 1)) != 0)
        {
            throw new ConfigurationException($"akka.scheduler.ticks-per-wheel is {buckets}; it must be a power of 2.");
        }

        _wheel = new TimerWheel(tick, buckets, ReportFailure);
    }

    public override TimeSpan MonotonicClock => TimeSpan.FromMilliseconds(Environment.TickCount64);

    public override TimeSpan HighResMonotonicClock => Stopwatch.GetElapsedTime(0);

    protected override DateTimeOffset TimeNow => DateTimeOffset.Now;

    /// <summary>Ends the thread. What was to come does not come any more, and nothing new can be scheduled.</summary>
    public void Dispose() => _wheel.Dispose();

    protected override void InternalScheduleTellOnce(
        TimeSpan delay, ICanTell receiver, object message, IActorRef sender, ICancelable cancelable) =>
        Add(delay, TimeSpan.Zero, new ScheduledTell(receiver, message, sender), cancelable);

    protected override void InternalScheduleTellRepeatedly(
        TimeSpan initialDelay, TimeSpan interval, ICanTell receiver, object message, IActorRef sender, ICancelable cancelable) =>
        Add(initialDelay, interval, new ScheduledTell(receiver, message, sender), cancelable);

    protected override void InternalScheduleOnce(TimeSpan delay, Action action, ICancelable cancelable) =>
        Add(delay, TimeSpan.Zero, new ActionRunnable(action), cancelable);

    protected override void InternalScheduleOnce(TimeSpan delay, IRunnable action, ICancelable cancelable) =>
        Add(delay, TimeSpan.Zero, action, cancelable);

    protected override void InternalScheduleRepeatedly(
        TimeSpan initialDelay, TimeSpan interval, Action action, ICancelable cancelable) =>
        Add(initialDelay, interval, new ActionRunnable(action), cancelable);

    protected override void InternalScheduleRepeatedly(
        TimeSpan initialDelay, TimeSpan interval, IRunnable action, ICancelable cancelable) =>
        Add(initialDelay, interval, action, cancelable);

    private void Add(TimeSpan delay, TimeSpan interval, IRunnable work, ICancelable? cancelable)
    {
        if (cancelable is { IsCancellationRequested: true })
        {
            return;
        }

        var entry = new TimerEntry(_wheel, work, interval, cancelable);
        _wheel.Add(entry, delay);
        (cancelable as Cancelable)?.Attach(entry);
    }

    private void ReportFailure(Exception cause) => Log.Error(cause, "Scheduled work failed: {0}", cause.Message);
}
