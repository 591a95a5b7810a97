namespace Messaging.Simulation.Exploring;

/// <summary>How an exploration chooses its schedules.</summary>
public enum ExplorationStrategy
{
    /// <summary>Each by its seed; every actor that could go on is as likely as the others.</summary>
    Random,

    /// <summary>Each by its seed, with random priorities that change a bounded number of times (<see cref="PctChoice"/>).</summary>
    Pct,

    /// <summary>All of them; of those that differ only in the order of steps that touch different mailboxes, one.</summary>
    Exhaustive,

    /// <summary>Every single one. For very small programs: there are as many as orders of steps.</summary>
    Enumeration,
}
