namespace Messaging.Simulation.Scheduling;

/// <summary>One choice that a run made. Turns for which only one actor was runnable are no choice and are not recorded.</summary>
/// <param name="Chosen">Which runnable had the turn, counted from 0.</param>
/// <param name="Among">How many there were, at least 2.</param>
public readonly record struct Decision(int Chosen, int Among);
