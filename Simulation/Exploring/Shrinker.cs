using System.Collections.Immutable;
using Messaging.Simulation.Recordings;

namespace Messaging.Simulation.Exploring;

/// <summary>
/// Reduces a schedule that fails to one that still fails in the same way and differs from the plain course, in which every actor goes on as long
/// as it can, in as few turns as possible: none of those that are left can be left out alone.
/// </summary>
public static class Shrinker
{
    /// <param name="failure">What must still be found: the same kind, and the same rule or text but for its numbers.</param>
    /// <param name="cancellation">Ends the search; what is reached by then is returned.</param>
    public static ShrunkSchedule Shrink(Scenario scenario, Sighting<Finding> failure, CancellationToken cancellation = default)
    {
        var recorder = new SwitchRecorder(new RecordedChoice(failure.First.Decisions));
        var tries = 1;
        if (ScenarioRunner.Run(scenario, recorder, CancellationToken.None) is not { } original || !Fails(original, failure.What))
            throw new InvalidOperationException("The schedule does not fail when it is repeated: the scenario does not depend on its schedule alone.");
        var switches = recorder.Switches.ToArray();
        for (var size = Math.Max(1, switches.Length / 2); ; size = Math.Max(1, size / 2))
        {
            var before = switches.Length;
            switches = WithoutChunks(switches, size);
            if (cancellation.IsCancellationRequested || (size == 1 && switches.Length == before))
                break;
        }

        var story = ScheduleStory.Of(scenario, Choice(switches), failure.What, out var result);
        return new ShrunkSchedule(
            failure.What, recorder.Switches.Count, switches.ToImmutableSortedDictionary(), result.Decisions, story, tries);

        KeyValuePair<long, string>[] WithoutChunks(KeyValuePair<long, string>[] all, int size)
        {
            for (var start = 0; start < all.Length && !cancellation.IsCancellationRequested;)
            {
                KeyValuePair<long, string>[] fewer = [.. all.Take(start), .. all.Skip(start + size)];
                tries++;
                if (ScenarioRunner.Run(scenario, Choice(fewer), CancellationToken.None) is { } result && Fails(result, failure.What))
                    all = fewer;
                else
                    start += size;
            }

            return all;
        }
    }

    private static StayingChoice Choice(KeyValuePair<long, string>[] switches) => new(new Dictionary<long, string>(switches));

    private static bool Fails(ScheduleResult result, Finding failure) => result.Findings.Any(finding => SameFailure.Are(finding, failure));
}
