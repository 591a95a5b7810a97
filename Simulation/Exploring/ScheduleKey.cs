using System.Collections.Immutable;
using Messaging.Simulation.Scheduling;

namespace Messaging.Simulation.Exploring;

/// <summary>What repeats a schedule.</summary>
/// <param name="Number">Which one it was, counted from 0.</param>
/// <param name="Seed">The seed that made it; null if it came from a search.</param>
/// <param name="Decisions">Its choices.</param>
public sealed record ScheduleKey(long Number, ulong? Seed, ImmutableArray<Decision> Decisions);
