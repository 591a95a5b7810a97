using Akka.Event;

namespace Akka.Actor;

/// <summary>The tasks of all phases of a coordinated shutdown, and how those of one phase are run.</summary>
internal sealed class ShutdownTasks(ExtendedActorSystem system, ShutdownPhases phases)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, List<ShutdownTask>> _byPhase = [];

    /// <summary>The phases that have tasks.</summary>
    public IReadOnlyList<string> Phases
    {
        get
        {
            lock (_lock)
            {
                return [.. _byPhase.Keys];
            }
        }
    }

    public void Add(string phase, string name, Func<Task<Done>> start)
    {
        lock (_lock)
        {
            if (!_byPhase.TryGetValue(phase, out var tasks))
            {
                _byPhase.Add(phase, tasks = []);
            }

            tasks.Add(new ShutdownTask(name, start));
        }
    }

    /// <summary>Runs the tasks of a phase side by side, for no longer than the phase may take.</summary>
    /// <exception cref="TimeoutException">They took longer, and the phase does not recover.</exception>
    public async Task Run(string phase)
    {
        var tasks = TasksOf(phase);
        system.Log.Debug("Performing phase [{0}] with [{1}] tasks: [{2}]", phase, tasks.Count, string.Join(",", tasks.Select(task => task.Name)));
        if (tasks.Count == 0)
        {
            return;
        }

        var settings = phases[phase];
        var all = Task.WhenAll(tasks.Select(task => RunOne(phase, task, settings.Recover)).ToList());
        if (await InTime(all, settings.Timeout).ConfigureAwait(false))
        {
            await all.ConfigureAwait(false);
        }
        else if (settings.Recover)
        {
            system.Log.Warning("Coordinated shutdown phase [{0}] timed out after {1}", phase, settings.Timeout);
        }
        else
        {
            throw new TimeoutException($"Coordinated shutdown phase [{phase}] timed out after {settings.Timeout}");
        }
    }

    private List<ShutdownTask> TasksOf(string phase)
    {
        lock (_lock)
        {
            return _byPhase.TryGetValue(phase, out var tasks) ? [.. tasks] : [];
        }
    }

    private async Task RunOne(string phase, ShutdownTask task, bool recover)
    {
        try
        {
            await task.Start().ConfigureAwait(false);
        }
        catch (Exception cause) when (recover)
        {
            system.Log.Warning("Task [{0}] failed in phase [{1}]: {2}", task.Name, phase, cause.Message);
        }
    }

    /// <summary>Waits by the system's scheduler; once that has gone, with the system, only for the work itself.</summary>
    private async Task<bool> InTime(Task work, TimeSpan timeout)
    {
        var limit = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        ICancelable? timer = null;
        try
        {
            timer = system.Scheduler.Advanced.ScheduleOnceCancelable(timeout, () => limit.TrySetResult());
        }
        catch (SchedulerException)
        {
            limit.TrySetCanceled();
        }

        var first = limit.Task.IsCanceled ? work : await Task.WhenAny(work, limit.Task).ConfigureAwait(false);
        timer?.Cancel();
        return ReferenceEquals(first, work);
    }

    private sealed record ShutdownTask(string Name, Func<Task<Done>> Start);
}
