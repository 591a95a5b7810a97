namespace Messaging.Simulation.Exploring;

/// <summary>What to explore of a scenario.</summary>
public sealed record ExplorationOptions
{
    public ExplorationStrategy Strategy { get; init; } = ExplorationStrategy.Random;

    /// <summary>The most schedules to run, at least 1.</summary>
    public long Schedules { get; init; } = 1000;

    /// <summary>The seed of the first schedule; each further one has the next.</summary>
    public ulong FirstSeed { get; init; } = 1;

    /// <summary>For <see cref="ExplorationStrategy.Pct"/>: how many ordered steps a bug may need, at least 1.</summary>
    public int Depth { get; init; } = 3;

    /// <summary>Whether only agents' tasks change their order, and ports run in one order; otherwise every step of every actor is a choice.</summary>
    public bool AgentsOnly { get; init; }

    /// <summary>Whether to stop at the first schedule that fails.</summary>
    public bool StopsAtFailure { get; init; }

    /// <summary>How many schedules run at once; a search through all of them runs one at a time.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Gets the number of schedules that have been run, now and then, on any thread.</summary>
    public Action<long> Progress { get; init; } = static _ => { };
}
