using System.Collections.Immutable;

namespace Messaging.Simulation.Exploring;

/// <summary>Adds up what was seen. The sum does not depend on the order in which schedules end.</summary>
internal sealed class Tally
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Sighting<string>> _outcomes = new(StringComparer.Ordinal);
    private readonly Dictionary<Finding, Sighting<Finding>> _findings = [];
    private long _firstFailure = long.MaxValue;

    public long Schedules { get; private set; }

    /// <summary>The number of the first schedule that failed so far; the greatest number there is if none has.</summary>
    public long FirstFailure => Interlocked.Read(ref _firstFailure);

    public long Add(long number, ulong? seed, ScheduleResult result)
    {
        var key = new ScheduleKey(number, seed, result.Decisions);
        lock (_lock)
        {
            Add(_outcomes, result.Outcome, key);
            foreach (var finding in result.Findings)
                Add(_findings, finding, key);
            if (result.IsFailure)
                _firstFailure = Math.Min(_firstFailure, number);
            return ++Schedules;
        }
    }

    public ExplorationReport ToReport(long redundant, ExplorationEnd end) => new(
        Schedules,
        redundant,
        [.. _outcomes.Values.OrderByDescending(outcome => outcome.Count).ThenBy(outcome => outcome.First.Number)],
        [.. _findings.Values.OrderBy(finding => finding.What.Kind).ThenBy(finding => finding.First.Number).ThenBy(finding => finding.What.What, StringComparer.Ordinal)],
        end);

    private static void Add<T>(Dictionary<T, Sighting<T>> sightings, T what, ScheduleKey key)
        where T : notnull
    {
        if (!sightings.TryGetValue(what, out var known))
            sightings.Add(what, new Sighting<T>(what, 1, key));
        else
            sightings[what] = known with { Count = known.Count + 1, First = key.Number < known.First.Number ? key : known.First };
    }
}
