namespace Messaging.Simulation.Exploring;

/// <summary>Why an exploration ended.</summary>
public enum ExplorationEnd
{
    /// <summary>All schedules that were asked for have been run.</summary>
    ScheduleLimit,

    /// <summary>There is no other schedule.</summary>
    Complete,

    /// <summary>A schedule failed, and the exploration was to stop at that.</summary>
    Failure,

    /// <summary>It was cancelled.</summary>
    Cancelled,
}
