using System.Collections.Immutable;
using Messaging.Simulation.Recordings;

namespace Messaging.Simulation.Exploring;

/// <summary>
/// Reduces a schedule that fails to one that still fails in the same way and differs from the plain course, in which every actor goes on as long
/// as it can and no fault strikes by chance, in as few choices as possible: none of those that are left can be left out alone.
/// </summary>
public static class Shrinker
{
    /// <param name="failure">What must still be found: the same kind, and the same rule or text but for its numbers.</param>
    /// <param name="cancellation">Ends the search; what is reached by then is returned.</param>
    /// <exception cref="InvalidOperationException">The schedule does not fail when it is repeated.</exception>
    public static ShrunkSchedule Shrink(Scenario scenario, Sighting<Finding> failure, CancellationToken cancellation = default)
    {
        scenario = scenario.Seeded(failure.First.Seed);
        // Some failures need an actor to be late, others one to be early: what is plain for the one is far for the other.
        var first = Shrink(scenario, failure, latestNext: false, cancellation);
        var latest = Shrink(scenario, failure, latestNext: true, cancellation);
        var fewest = latest.Switches.Length < first.Switches.Length ? latest : first;
        var story = ScheduleStory.Of(scenario, fewest.ToChoice(), failure.What, out var result);
        return new ShrunkSchedule(
            failure.What, first.Before, fewest.Switches, fewest.LatestNext, result.Decisions, story, first.Tries + latest.Tries);
    }

    private static Candidate Shrink(Scenario scenario, Sighting<Finding> failure, bool latestNext, CancellationToken cancellation)
    {
        var recorder = new SwitchRecorder(new RecordedChoice(failure.First.Decisions), latestNext);
        if (ScenarioRunner.Run(scenario, recorder, CancellationToken.None) is not { } original || !Fails(original, failure.What))
            throw new InvalidOperationException("The schedule does not fail when it is repeated: the scenario does not depend on its schedule alone.");
        var candidate = new Candidate([.. recorder.Switches], latestNext, recorder.Switches.Count, 1);
        for (var size = Math.Max(1, candidate.Switches.Length / 2); ; size = Math.Max(1, size / 2))
        {
            var before = candidate.Switches.Length;
            candidate = WithoutChunks(scenario, failure.What, candidate, size, cancellation);
            if (cancellation.IsCancellationRequested || (size == 1 && candidate.Switches.Length == before))
                return candidate;
        }
    }

    private static Candidate WithoutChunks(Scenario scenario, Finding failure, Candidate candidate, int size, CancellationToken cancellation)
    {
        for (var start = 0; start < candidate.Switches.Length && !cancellation.IsCancellationRequested;)
        {
            var fewer = candidate with { Switches = [.. candidate.Switches.Take(start), .. candidate.Switches.Skip(start + size)], Tries = candidate.Tries + 1 };
            if (ScenarioRunner.Run(scenario, fewer.ToChoice(), CancellationToken.None) is { } result && Fails(result, failure))
            {
                candidate = fewer;
            }
            else
            {
                candidate = candidate with { Tries = fewer.Tries };
                start += size;
            }
        }

        return candidate;
    }

    private static bool Fails(ScheduleResult result, Finding failure) => result.Findings.Any(finding => SameFailure.Are(finding, failure));

    private sealed record Candidate(ImmutableArray<ScheduleSwitch> Switches, bool LatestNext, int Before, int Tries)
    {
        public StayingChoice ToChoice() => new(Switches, LatestNext);
    }
}
