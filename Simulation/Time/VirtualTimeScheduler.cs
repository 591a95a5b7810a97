using Akka.Actor;
using Akka.Configuration;
using Akka.Dispatch;
using Akka.Event;
using Messaging.Simulation.Scheduling;

namespace Messaging.Simulation.Time;

/// <summary>
/// An Akka.NET scheduler whose time is virtual: it passes only as the <see cref="TurnLoop"/> lets it. An actor system uses it when
/// <c>akka.scheduler.implementation</c> names this class.
/// </summary>
public sealed class VirtualTimeScheduler : SchedulerBase
{
    // How long a turn takes, in microseconds. Not zero: a page that posts back and forth until a timer stops it would never reach the timer.
    private const string TurnDurationSetting = "messaging.simulation.turn-us";
    private const int UsualTurnDuration = 10;

    public VirtualTimeScheduler(Config config, ILoggingAdapter log)
        : base(config, log)
    {
        var turnUs = config.GetInt(TurnDurationSetting, UsualTurnDuration);
        if (turnUs < 0)
            throw new ConfigurationException($"{TurnDurationSetting} is {turnUs}; it must not be negative.");
        Clock = new VirtualClock();
        Loop = new TurnLoop(Clock, TimeSpan.FromMicroseconds(turnUs));
    }

    public VirtualClock Clock { get; }

    /// <summary>Runs the turns of every deterministic dispatcher of the actor system.</summary>
    public TurnLoop Loop { get; }

    public override TimeSpan MonotonicClock => Clock.Now;

    public override TimeSpan HighResMonotonicClock => Clock.Now;

    /// <summary>Virtual time began with the Unix epoch.</summary>
    protected override DateTimeOffset TimeNow => DateTimeOffset.UnixEpoch + Clock.Now;

    protected override void InternalScheduleTellOnce(
        TimeSpan delay, ICanTell receiver, object message, IActorRef sender, ICancelable? cancelable) =>
        Clock.Set(delay, null, cancelable, () => receiver.Tell(message, sender));

    protected override void InternalScheduleTellRepeatedly(
        TimeSpan initialDelay, TimeSpan interval, ICanTell receiver, object message, IActorRef sender, ICancelable? cancelable) =>
        Clock.Set(initialDelay, interval, cancelable, () => receiver.Tell(message, sender));

    protected override void InternalScheduleOnce(TimeSpan delay, Action action, ICancelable? cancelable) =>
        Clock.Set(delay, null, cancelable, () => Run(action));

    protected override void InternalScheduleOnce(TimeSpan delay, IRunnable action, ICancelable? cancelable) =>
        Clock.Set(delay, null, cancelable, () => Run(action.Run));

    protected override void InternalScheduleRepeatedly(TimeSpan initialDelay, TimeSpan interval, Action action, ICancelable? cancelable) =>
        Clock.Set(initialDelay, interval, cancelable, () => Run(action));

    protected override void InternalScheduleRepeatedly(TimeSpan initialDelay, TimeSpan interval, IRunnable action, ICancelable? cancelable) =>
        Clock.Set(initialDelay, interval, cancelable, () => Run(action.Run));

    private void Run(Action action)
    {
        try
        {
            action();
        }
        catch (Exception failure)
        {
            Log.Error(failure, "A scheduled action failed.");
        }
    }
}
