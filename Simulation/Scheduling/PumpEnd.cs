namespace Messaging.Simulation.Scheduling;

/// <summary>Why <see cref="TurnLoop.Pump"/> came back.</summary>
public enum PumpEnd
{
    /// <summary>No actor can go on and no timer is pending.</summary>
    Quiescent,

    /// <summary>What the caller waited for has happened.</summary>
    Reached,

    /// <summary>The caller's time is up, or everything that is left are timers that are due too late for the caller.</summary>
    TimeLimit,

    /// <summary>The caller's number of turns is used up.</summary>
    TurnLimit,

    /// <summary>The caller's token was cancelled.</summary>
    Cancelled,

    /// <summary>Whoever chooses has given the run up: nothing new can come of it.</summary>
    Abandoned,
}
