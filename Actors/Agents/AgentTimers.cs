using Akka.Actor;
using Messaging.Tracing;

namespace Messaging.Agents;

/// <summary>The timers of a global (HTML Standard 8.7), and the task source of those that have come due.</summary>
/// <param name="global">The number of the global among those of its actor.</param>
internal sealed class AgentTimers(ITimerScheduler scheduler, EventLoop loop, int global)
{
    private readonly Dictionary<int, Action> _running = [];
    private readonly TaskQueue _due = new("timers");

    /// <summary>Starts a timer. One with the same number is replaced.</summary>
    public void Start(int timer, TimeSpan delay, Action task)
    {
        var cause = new TimerCause(CurrentCause.Value is TimerCause earlier ? earlier.SetBy : CurrentCause.Value);
        _running[timer] = () =>
        {
            CurrentCause.Value = cause;
            task();
        };
        var message = new AgentProtocol.TimerFired(global, timer);
        scheduler.StartSingleTimer(message, message, delay);
    }

    public void Cancel(int timer)
    {
        if (_running.Remove(timer))
            scheduler.Cancel(new AgentProtocol.TimerFired(global, timer));
    }

    public void CancelAll()
    {
        foreach (var timer in _running.Keys.Order())
            scheduler.Cancel(new AgentProtocol.TimerFired(global, timer));
        _running.Clear();
    }

    public void Fire(int timer)
    {
        // Between coming due and running, the task can still be cancelled.
        if (_running.ContainsKey(timer))
            loop.Queue(_due, () => Run(timer));
    }

    private void Run(int timer)
    {
        if (_running.Remove(timer, out var task))
            task();
    }
}
