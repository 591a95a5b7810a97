namespace Messaging.Simulation.Invariants;

/// <summary>Something happened that must never happen.</summary>
/// <param name="Invariant">The name of the rule.</param>
/// <param name="Time">When it was noticed: time since the run began.</param>
/// <param name="What">What happened, with the ids it happened to.</param>
public sealed record Violation(string Invariant, TimeSpan Time, string What);
