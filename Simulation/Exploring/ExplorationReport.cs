using System.Collections.Immutable;

namespace Messaging.Simulation.Exploring;

/// <summary>What came of an exploration.</summary>
/// <param name="Schedules">How many schedules were run to their end.</param>
/// <param name="Redundant">How many were given up because nothing new could come of them.</param>
/// <param name="Outcomes">What runs came to, the most frequent first.</param>
/// <param name="Findings">What was found, the worst kind first.</param>
/// <param name="End">Why there were no more.</param>
public sealed record ExplorationReport(
    long Schedules,
    long Redundant,
    ImmutableArray<Sighting<string>> Outcomes,
    ImmutableArray<Sighting<Finding>> Findings,
    ExplorationEnd End)
{
    /// <summary>The first of the schedules that failed; null if none did.</summary>
    public Sighting<Finding>? FirstFailure => Findings.Where(finding => finding.What.IsFailure).MinBy(finding => finding.First.Number);
}
