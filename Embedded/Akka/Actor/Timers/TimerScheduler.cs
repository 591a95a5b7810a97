using Akka.Event;

namespace Akka.Actor;

/// <summary>The timers of one instance of an actor.</summary>
internal sealed class TimerScheduler(ActorCell cell) : ITimerScheduler
{
    private readonly Dictionary<object, Timer> _timers = [];
    private int _generations;

    public IReadOnlyCollection<object> ActiveTimers => _timers.Keys;

    public void StartPeriodicTimer(object key, object msg, TimeSpan interval) =>
        StartPeriodicTimer(key, msg, interval, interval, ActorRefs.NoSender);

    public void StartPeriodicTimer(object key, object msg, TimeSpan interval, IActorRef sender) =>
        StartPeriodicTimer(key, msg, interval, interval, sender);

    public void StartPeriodicTimer(object key, object msg, TimeSpan initialDelay, TimeSpan interval) =>
        StartPeriodicTimer(key, msg, initialDelay, interval, ActorRefs.NoSender);

    public void StartPeriodicTimer(object key, object msg, TimeSpan initialDelay, TimeSpan interval, IActorRef sender)
    {
        var generation = Renew(key);
        var task = cell.System.Scheduler.ScheduleTellRepeatedlyCancelable(
            initialDelay, interval, cell.Self, Wrap(key, msg, generation), sender);
        _timers[key] = new Timer(generation, task, IsPeriodic: true);
    }

    public void StartSingleTimer(object key, object msg, TimeSpan timeout) =>
        StartSingleTimer(key, msg, timeout, ActorRefs.NoSender);

    public void StartSingleTimer(object key, object msg, TimeSpan timeout, IActorRef sender)
    {
        var generation = Renew(key);
        var task = cell.System.Scheduler.ScheduleTellOnceCancelable(timeout, cell.Self, Wrap(key, msg, generation), sender);
        _timers[key] = new Timer(generation, task, IsPeriodic: false);
    }

    public bool IsTimerActive(object key) => _timers.ContainsKey(key);

    public void Cancel(object key)
    {
        if (_timers.Remove(key, out var timer))
        {
            Log("Cancel timer [{0}] with generation [{1}]", key, timer.Generation);
            timer.Task.Cancel();
        }
    }

    public void CancelAll()
    {
        Log("Cancel all timers");
        foreach (var timer in _timers.Values)
        {
            timer.Task.Cancel();
        }

        _timers.Clear();
    }

    /// <summary>The message of a timer that is still what it was when it told it; null if it has been cancelled, replaced or outlived.</summary>
    public object? Accept(TimerMessage timed)
    {
        if (!ReferenceEquals(timed.Owner, this)
            || !_timers.TryGetValue(timed.Key, out var timer)
            || timer.Generation != timed.Generation)
        {
            Log("Received timer [{0}] of generation [{1}] that is no longer active, discarding", timed.Key, timed.Generation);
            return null;
        }

        if (!timer.IsPeriodic)
        {
            _timers.Remove(timed.Key);
        }

        return timed.Message;
    }

    private int Renew(object key)
    {
        Cancel(key);
        Log("Start timer [{0}] with generation [{1}]", key, _generations + 1);
        return ++_generations;
    }

    private TimerMessage Wrap(object key, object message, int generation) => message is INotInfluenceReceiveTimeout
        ? new SilentTimerMessage(this, key, generation, message)
        : new TimerMessage(this, key, generation, message);

    private void Log(string format, params object[] arguments)
    {
        if (cell.System.Settings.DebugTimerScheduler)
        {
            cell.System.Log.Debug(format, arguments);
        }
    }

    private readonly record struct Timer(int Generation, ICancelable Task, bool IsPeriodic);
}
