using System.Diagnostics;
using System.Globalization;
using Messaging.Simulation.Exploring;
using Xunit.Abstractions;

namespace Messaging.Simulation.Tests.Exploring;

/// <summary>
/// The transfer protocol, unbroken, under as many random schedules as are asked for in the environment variable <c>MESSAGING_SCHEDULES</c>, shared out
/// among the transfer programs; docs/simulation.md has the command for a million.
/// </summary>
public sealed class ManySchedulesTests(ITestOutputHelper output)
{
    private const long UsualSchedules = 1500;

    [Fact]
    public void TheUnbrokenProtocolPassesAllOfThem()
    {
        var schedules = long.TryParse(Environment.GetEnvironmentVariable("MESSAGING_SCHEDULES"), CultureInfo.InvariantCulture, out var asked) ? asked : UsualSchedules;
        var programs = TransferPrograms.All;
        foreach (var (name, scenario) in programs)
        {
            var started = Stopwatch.GetTimestamp();
            var report = Explorer.Run(scenario, new ExplorationOptions { Schedules = schedules / programs.Length });
            var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;

            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{name}: {report.Schedules:N0} schedules, {report.Outcomes.Length} outcomes, {report.Schedules / seconds:N0} a second"));
            Assert.Null(report.FirstFailure);
            Assert.Equal(schedules / programs.Length, report.Schedules);
        }
    }

    /// <summary>The programs that are small enough for it, under every schedule there is.</summary>
    [Theory]
    [InlineData("transfer", true)]
    [InlineData("transfer to itself", false)]
    public void SoDoesEveryScheduleOfTheSmallOnes(string name, bool choosesTasks)
    {
        var scenario = TransferPrograms.All.Single(program => program.Name == name).Scenario with { ChoosesTasks = choosesTasks };

        var report = Explorer.Run(scenario, new ExplorationOptions { Strategy = ExplorationStrategy.Exhaustive, Schedules = 100_000 });

        output.WriteLine($"{name}: {report.Schedules:N0} schedules and {report.Redundant:N0} that were given up, {report.Outcomes.Length} outcomes");
        Assert.Equal(ExplorationEnd.Complete, report.End);
        Assert.Null(report.FirstFailure);
    }
}
