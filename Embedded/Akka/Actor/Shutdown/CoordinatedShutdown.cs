using Akka.Configuration;

namespace Akka.Actor;

/// <summary>
/// Takes a system down in phases: the tasks of one phase run side by side, and a phase begins when those that it depends on are over.
/// The phases, their timeouts and their order are in <c>akka.coordinated-shutdown.phases</c>; the last of them stops the actors.
/// </summary>
public sealed partial class CoordinatedShutdown : IExtension
{
    public const string PhaseBeforeServiceUnbind = "before-service-unbind";
    public const string PhaseServiceUnbind = "service-unbind";
    public const string PhaseServiceRequestsDone = "service-requests-done";
    public const string PhaseServiceStop = "service-stop";
    public const string PhaseBeforeClusterShutdown = "before-cluster-shutdown";
    public const string PhaseClusterShardingShutdownRegion = "cluster-sharding-shutdown-region";
    public const string PhaseClusterLeave = "cluster-leave";
    public const string PhaseClusterExiting = "cluster-exiting";
    public const string PhaseClusterExitingDone = "cluster-exiting-done";
    public const string PhaseClusterShutdown = "cluster-shutdown";
    public const string PhaseBeforeActorSystemTerminate = "before-actor-system-terminate";
    public const string PhaseActorSystemTerminate = "actor-system-terminate";

    private readonly ShutdownPhases _phases;
    private readonly ShutdownTasks _tasks;
    private readonly TaskCompletionSource<Done> _run = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Reason? _reason;

    internal CoordinatedShutdown(ExtendedActorSystem system, ShutdownPhases phases)
    {
        System = system;
        _phases = phases;
        _tasks = new ShutdownTasks(system, phases);
    }

    public ExtendedActorSystem System { get; }

    /// <summary>Why the system goes down; null as long as it does not.</summary>
    public Reason? ShutdownReason => Volatile.Read(ref _reason);

    /// <summary>The timeouts of all phases that have tasks, one after the other.</summary>
    public TimeSpan TotalTimeout => _tasks.Phases.Aggregate(TimeSpan.Zero, (sum, phase) => sum + Timeout(phase));

    public static CoordinatedShutdown Get(ActorSystem sys) => sys.WithExtension<CoordinatedShutdown, CoordinatedShutdownExtension>();

    /// <exception cref="ArgumentException">There is no such phase in the configuration.</exception>
    public TimeSpan Timeout(string phase) => _phases.IsDefined(phase)
        ? _phases[phase].Timeout
        : throw new ArgumentException($"Unknown phase [{phase}]. All phases must be defined in configuration.", nameof(phase));

    /// <summary>Adds a task to a phase. A task may add tasks to later phases; what is added to a phase that has begun does not run.</summary>
    /// <param name="task">Called when the phase begins; the phase is over when what it returns has completed, or at its timeout.</param>
    /// <exception cref="ConfigurationException">There is no such phase.</exception>
    public void AddTask(string phase, string taskName, Func<Task<Done>> task)
    {
        if (!_phases.IsKnown(phase))
        {
            throw new ConfigurationException(
                $"Unknown phase [{phase}], known phases [{string.Join(",", _phases.Ordered)}]. "
                + "All phases (along with their optional dependencies) must be defined in configuration.");
        }

        _tasks.Add(phase, taskName, task);
    }

    /// <summary>Runs all phases, once: a second call returns the same task.</summary>
    /// <param name="reason">Becomes the <see cref="ShutdownReason"/>.</param>
    /// <param name="fromPhase">Begins with this phase; null for all.</param>
    /// <returns>
    /// Completes after the last phase. Fails with what failed in a phase whose <c>recover</c> is off; the phases after it then do not run.
    /// </returns>
    public Task<Done> Run(Reason reason, string? fromPhase = null)
    {
        if (Interlocked.CompareExchange(ref _reason, reason, null) is null)
        {
            _ = RunOnce(fromPhase);
        }

        return _run.Task;
    }

    private async Task RunOnce(string? fromPhase)
    {
        try
        {
            foreach (var phase in _phases.Ordered.SkipWhile(phase => fromPhase is not null && phase != fromPhase))
            {
                await _tasks.Run(phase).ConfigureAwait(false);
            }

            _run.SetResult(Done.Instance);
        }
        catch (Exception cause)
        {
            _run.SetException(cause);
        }
    }
}
