namespace Messaging.Simulation.Recordings;

/// <summary>The first place at which a run was not what had been recorded.</summary>
/// <param name="Step">The turn at which it happened.</param>
/// <param name="Recorded">The recorded line; null if the recording had ended.</param>
/// <param name="Now">The line of this run; null if this run had ended.</param>
public sealed record Divergence(long Step, string? Recorded, string? Now);
