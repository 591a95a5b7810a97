using Messaging.Simulation.Scheduling;

namespace Messaging.Simulation.Exploring;

/// <summary>
/// Runs a scenario under many schedules and adds up what came of them. With the same scenario and options the report is the same, however many
/// schedules run at once.
/// </summary>
public static class Explorer
{
    // How many schedules there are between two looks at whether one has failed; a number that does not depend on the threads.
    private const long Round = 64;

    /// <param name="cancellation">Ends the exploration; the report says what it has until then.</param>
    public static ExplorationReport Run(Scenario scenario, ExplorationOptions options, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.Schedules);
        return options.Strategy is ExplorationStrategy.Exhaustive or ExplorationStrategy.Enumeration
            ? Search(scenario, options, cancellation)
            : Sample(scenario, options, cancellation);
    }

    /// <summary>Runs one schedule that an exploration has met.</summary>
    public static ScheduleResult Repeat(Scenario scenario, ScheduleKey schedule) =>
        ScenarioRunner.Run(scenario.Seeded(schedule.Seed), new Recordings.RecordedChoice(schedule.Decisions), CancellationToken.None)
        ?? throw new InvalidOperationException("A schedule that is not searched cannot be given up.");

    private static ExplorationReport Search(Scenario scenario, ExplorationOptions options, CancellationToken cancellation)
    {
        var search = new ExhaustiveSearch(reduces: options.Strategy == ExplorationStrategy.Exhaustive && !scenario.CountsSteps);
        var tally = new Tally();
        var redundant = 0L;
        while (!search.IsComplete && tally.Schedules < options.Schedules)
        {
            var result = ScenarioRunner.Run(scenario, Narrowed(search.Next(), options), cancellation);
            if (cancellation.IsCancellationRequested)
                return tally.ToReport(redundant, ExplorationEnd.Cancelled);
            search.Finish();
            if (result is null)
            {
                redundant++;
                continue;
            }

            options.Progress(tally.Add(tally.Schedules, null, result));
            if (options.StopsAtFailure && result.IsFailure)
                return tally.ToReport(redundant, ExplorationEnd.Failure);
        }

        return tally.ToReport(redundant, search.IsComplete ? ExplorationEnd.Complete : ExplorationEnd.ScheduleLimit);
    }

    private static ExplorationReport Sample(Scenario scenario, ExplorationOptions options, CancellationToken cancellation)
    {
        var tally = new Tally();
        var steps = options.Strategy == ExplorationStrategy.Pct
            ? ScenarioRunner.Run(scenario, FirstComeChoice.Instance, cancellation)?.Steps ?? 1
            : 0;
        var rounds = options.StopsAtFailure ? Round : options.Schedules;
        for (var first = 0L; first < options.Schedules && !cancellation.IsCancellationRequested; first += rounds)
        {
            var end = Math.Min(first + rounds, options.Schedules);
            SampleRange(scenario, options, first, end, Math.Max(1, steps), tally, cancellation);
            if (options.StopsAtFailure && tally.FirstFailure < long.MaxValue)
                return tally.ToReport(0, ExplorationEnd.Failure);
        }

        return tally.ToReport(0, cancellation.IsCancellationRequested ? ExplorationEnd.Cancelled : ExplorationEnd.ScheduleLimit);
    }

    private static void SampleRange(
        Scenario scenario, ExplorationOptions options, long first, long end, long steps, Tally tally, CancellationToken cancellation)
    {
        var next = first - 1;
        ExplorerThreads.Run(options.Threads, () =>
        {
            while (!cancellation.IsCancellationRequested && Interlocked.Increment(ref next) is var number && number < end)
            {
                var seed = options.FirstSeed + (ulong)number;
                if (ScenarioRunner.Run(scenario.Seeded(seed), ChoiceOf(options, seed, steps), cancellation) is { } result)
                    options.Progress(tally.Add(number, seed, result));
            }
        });
    }

    private static IChoice ChoiceOf(ExplorationOptions options, ulong seed, long steps) => options.Strategy == ExplorationStrategy.Pct
        ? Narrowed(new PctChoice(seed, options.Depth, steps), options)
        : options.AgentsOnly
            ? new AgentsOnlyChoice(new SteppedChoice(new SeededChoice(seed), static _ => { }))
            : new SeededChoice(seed);

    private static ISchedule Narrowed(ISchedule schedule, ExplorationOptions options) => options.AgentsOnly ? new AgentsOnlyChoice(schedule) : schedule;
}
