namespace Messaging.Simulation.Scheduling;

/// <summary>How far one <see cref="TurnLoop.Pump"/> may go.</summary>
public sealed record PumpLimits
{
    public static readonly PumpLimits None = new();

    /// <summary>The most turns to run.</summary>
    public long Turns { get; init; } = long.MaxValue;

    /// <summary>The most virtual time to let pass, whether or not actors can still go on.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.MaxValue;

    /// <summary>How long after the beginning a timer may be due. For later ones time does not jump ahead.</summary>
    public TimeSpan Timers { get; init; } = TimeSpan.MaxValue;

    /// <summary>
    /// The same for a timer that was set within <see cref="Timers"/>: it ends a wait, where those that are set again and again go on for ever.
    /// </summary>
    public TimeSpan Patience { get; init; }

    /// <summary>Looked at before each turn.</summary>
    public CancellationToken Cancellation { get; init; }
}
