namespace Messaging.Simulation.Exploring;

/// <summary>What an exploration can find in a run.</summary>
public enum FindingKind
{
    /// <summary>A rule that every run keeps was broken.</summary>
    InvariantViolated,

    /// <summary>The scenario expected something else.</summary>
    ExpectationFailed,

    /// <summary>A script or an agent threw and nothing caught it.</summary>
    ScriptError,

    /// <summary>The run did not become quiet within its limits.</summary>
    NeverQuiet,

    /// <summary>The scenario or an actor failed.</summary>
    Failure,

    /// <summary>Nothing can go on, but messages wait: at a port that nobody starts, or in a port that nobody receives.</summary>
    EveryoneWaits,

    /// <summary>A message was lost, with a reason.</summary>
    MessageLost,

    /// <summary>A fault that was asked for had nothing to strike.</summary>
    FaultMissed,
}
