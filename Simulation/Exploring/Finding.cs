namespace Messaging.Simulation.Exploring;

/// <summary>Something that was found in a run.</summary>
/// <param name="What">In one line; the same thing in another run has the same text.</param>
public sealed record Finding(FindingKind Kind, string What)
{
    /// <summary>Whether the run is wrong; otherwise it is only worth knowing.</summary>
    public bool IsFailure => Kind is not (FindingKind.EveryoneWaits or FindingKind.MessageLost or FindingKind.FaultMissed);

    public override string ToString() => $"{Kind}: {What}";
}
