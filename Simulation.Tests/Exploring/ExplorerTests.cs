using Messaging.Simulation.Exploring;

namespace Messaging.Simulation.Tests.Exploring;

public sealed class ExplorerTests
{
    [Theory]
    [InlineData(ExplorationStrategy.Random)]
    [InlineData(ExplorationStrategy.Pct)]
    public void ReportsTheSameHoweverManySchedulesRunAtOnce(ExplorationStrategy strategy)
    {
        var one = Text(Explorer.Run(SmallPrograms.WrongOrder, new ExplorationOptions { Strategy = strategy, Schedules = 200, Threads = 1 }));
        var four = Text(Explorer.Run(SmallPrograms.WrongOrder, new ExplorationOptions { Strategy = strategy, Schedules = 200, Threads = 4 }));

        Assert.Equal(one, four);
        Assert.NotEmpty(one);
    }

    [Fact]
    public void GivesTheSeedOfTheFirstScheduleThatFails()
    {
        var all = Explorer.Run(SmallPrograms.WrongOrder, new ExplorationOptions { Schedules = 200 });
        var first = Explorer.Run(SmallPrograms.WrongOrder, new ExplorationOptions { Schedules = 200, StopsAtFailure = true });

        Assert.Equal(ExplorationEnd.Failure, first.End);
        Assert.Equal(all.FirstFailure!.First.Seed, first.FirstFailure!.First.Seed);
        Assert.Equal("the frames answer in the order of their creation", first.FirstFailure.What.What);
    }

    [Fact]
    public void RepeatsAScheduleFromItsChoices()
    {
        var failure = Explorer.Run(SmallPrograms.WrongOrder, new ExplorationOptions { Schedules = 200, StopsAtFailure = true }).FirstFailure!;

        var again = Explorer.Repeat(SmallPrograms.WrongOrder, failure.First);

        Assert.True(failure.First.Decisions.SequenceEqual(again.Decisions));
        Assert.Contains(failure.What, again.Findings);
    }

    [Fact]
    public void PctFindsABugThatNeedsOneActorToBeLateButNotTooLate()
    {
        var pct = Explorer.Run(
            SmallPrograms.LateFrame, new ExplorationOptions { Strategy = ExplorationStrategy.Pct, Depth = 2, Schedules = 2000, StopsAtFailure = true });
        var random = Explorer.Run(SmallPrograms.LateFrame, new ExplorationOptions { Schedules = 500, StopsAtFailure = true });

        Assert.NotNull(pct.FirstFailure);
        Assert.Null(random.FirstFailure);
    }

    [Fact]
    public void StopsWithWhatItHasWhenCancelled()
    {
        using var cancellation = new CancellationTokenSource();
        var options = new ExplorationOptions
        {
            Schedules = long.MaxValue,
            Progress = count =>
            {
                if (count == 20)
                    cancellation.Cancel();
            },
        };

        var report = Explorer.Run(SmallPrograms.TwoSenders, options, cancellation.Token);

        Assert.Equal(ExplorationEnd.Cancelled, report.End);
        Assert.InRange(report.Schedules, 20, 20 + Environment.ProcessorCount);
        Assert.Equal(report.Schedules, report.Outcomes.Sum(outcome => outcome.Count));
    }

    private static string[] Text(ExplorationReport report) =>
    [
        .. report.Outcomes.Select(outcome => $"{outcome.Count} {outcome.First.Seed} {outcome.What}"),
        .. report.Findings.Select(finding => $"{finding.Count} {finding.First.Seed} {finding.What}"),
    ];
}
