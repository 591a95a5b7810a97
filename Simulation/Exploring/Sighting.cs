namespace Messaging.Simulation.Exploring;

/// <summary>Something that was seen in one or more schedules.</summary>
/// <param name="Count">In how many.</param>
/// <param name="First">The first of them.</param>
public sealed record Sighting<T>(T What, long Count, ScheduleKey First);
