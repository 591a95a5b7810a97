namespace Messaging.Simulation.Exploring;

/// <summary>One choice by which a schedule differs from the plain course.</summary>
/// <param name="Turn">How many turns had been given before.</param>
/// <param name="Fork">0 if it is about whose turn it is; otherwise how often the same has been decided, this time included.</param>
/// <param name="What">What was decided; for a turn, nothing.</param>
/// <param name="Goes">The path of the actor that gets the turn, or the alternative that was taken.</param>
public sealed record ScheduleSwitch(long Turn, int Fork, string What, string Goes);
