using Messaging.Simulation.Exploring;
using Messaging.Testing;

namespace Messaging.Simulation.Tests.Exploring;

public sealed class ExhaustiveSearchTests
{
    [Theory]
    [InlineData("alone")]
    [InlineData("two senders")]
    public void FindsTheSameOutcomesAsPlainEnumerationWithFewerSchedules(string program)
    {
        var scenario = SmallPrograms.Named(program);

        var reduced = Explore(scenario, ExplorationStrategy.Exhaustive);
        var plain = Explore(scenario, ExplorationStrategy.Enumeration);

        Assert.Equal(ExplorationEnd.Complete, reduced.End);
        Assert.Equal(ExplorationEnd.Complete, plain.End);
        Assert.Equal(Outcomes(plain), Outcomes(reduced));
        Assert.Empty(plain.Findings.Where(finding => finding.What.IsFailure));
        Assert.True(reduced.Schedules < plain.Schedules, $"{reduced.Schedules} of {plain.Schedules}");
    }

    [Fact]
    public void FindsBothOrdersInWhichTwoMessagesCanArrive()
    {
        var report = Explore(SmallPrograms.TwoSenders, ExplorationStrategy.Exhaustive);

        Assert.Equal(ExplorationEnd.Complete, report.End);
        Assert.Equal(2, report.Outcomes.Length);
    }

    [Fact]
    [Requirement("Q9")]
    public void EveryScheduleOfATransferKeepsTheInvariants()
    {
        var report = Explore(SmallPrograms.Transfer, ExplorationStrategy.Exhaustive);

        Assert.Equal(ExplorationEnd.Complete, report.End);
        Assert.Single(report.Outcomes);
        Assert.Empty(report.Findings);
    }

    [Fact]
    public void StopsAtTheLimit()
    {
        var report = Explorer.Run(SmallPrograms.TwoSenders, new ExplorationOptions { Strategy = ExplorationStrategy.Enumeration, Schedules = 5 });

        Assert.Equal((5, ExplorationEnd.ScheduleLimit), (report.Schedules, report.End));
    }

    private static ExplorationReport Explore(Scenario scenario, ExplorationStrategy strategy) =>
        Explorer.Run(scenario, new ExplorationOptions { Strategy = strategy, Schedules = 20_000 });

    private static IEnumerable<string> Outcomes(ExplorationReport report) => report.Outcomes.Select(outcome => outcome.What).Order(StringComparer.Ordinal);
}
