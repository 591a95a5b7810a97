namespace Messaging.Agents;

/// <summary>The timers of an agent written in C# (HTML Standard 8.7), on the clock of the actor system's scheduler.</summary>
internal sealed class AgentClock(AgentFace agent)
{
    private readonly HashSet<int> _repeating = [];
    private int _last;

    /// <summary>Runs something once, after a delay.</summary>
    /// <returns>The number to cancel it by.</returns>
    public int SetTimeout(Action action, TimeSpan delay)
    {
        RequireDelay(delay);
        var timer = ++_last;
        agent.Scope.StartTimer(timer, delay, () => agent.OnTurn(action));
        return timer;
    }

    /// <summary>Runs something again and again, each time so long after the last.</summary>
    /// <param name="period">More than nothing, or else no time would ever pass.</param>
    /// <returns>The number to cancel it by.</returns>
    public int SetInterval(Action action, TimeSpan period)
    {
        if (period <= TimeSpan.Zero)
            throw new ArgumentOutOfRangeException(nameof(period), period, "The period of an interval is more than nothing.");
        var timer = ++_last;
        _repeating.Add(timer);
        Next();
        return timer;

        void Next() => agent.Scope.StartTimer(timer, period, () =>
        {
            agent.OnTurn(action);
            if (_repeating.Contains(timer))
                Next();
        });
    }

    /// <summary>Cancels a timeout or an interval; one that is over or unknown is left alone.</summary>
    public void Clear(int timer)
    {
        _repeating.Remove(timer);
        agent.Scope.CancelTimer(timer);
    }

    /// <summary>A task that completes after a delay.</summary>
    public async Task Delay(TimeSpan delay, CancellationToken cancellation)
    {
        RequireDelay(delay);
        var over = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var timer = SetTimeout(() => over.TrySetResult(), delay);
        await using var registration = cancellation.Register(() => over.TrySetCanceled(cancellation));
        try
        {
            await over.Task;
        }
        finally
        {
            Clear(timer);
        }
    }

    private static void RequireDelay(TimeSpan delay)
    {
        if (delay < TimeSpan.Zero)
            throw new ArgumentOutOfRangeException(nameof(delay), delay, "A delay is nothing or more.");
    }
}
