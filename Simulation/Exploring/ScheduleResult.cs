using System.Collections.Immutable;
using Messaging.Simulation.Scheduling;

namespace Messaging.Simulation.Exploring;

/// <summary>What came of one schedule.</summary>
/// <param name="Outcome">What the run came to, by which runs are told apart.</param>
/// <param name="Findings">What was found in it, each thing once.</param>
/// <param name="Steps">How many turns it took.</param>
/// <param name="Decisions">Its choices; with the scenario they determine it.</param>
public sealed record ScheduleResult(string Outcome, ImmutableArray<Finding> Findings, long Steps, ImmutableArray<Decision> Decisions)
{
    public bool IsFailure => Findings.Any(finding => finding.IsFailure);
}
