namespace Messaging.Simulation.Exploring;

/// <summary>The explorer has given up a schedule: it was cancelled, or nothing new can come of it.</summary>
public sealed class ScheduleAbandonedException() : Exception("The schedule was given up.");
