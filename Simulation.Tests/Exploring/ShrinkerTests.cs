using Messaging.Simulation.Exploring;

namespace Messaging.Simulation.Tests.Exploring;

public sealed class ShrinkerTests
{
    private static ExplorationOptions Pct => new() { Strategy = ExplorationStrategy.Pct, Depth = 2, Schedules = 2000, StopsAtFailure = true };

    [Fact]
    public void KeepsFailingWithFewerSwitchesAndNoneThatCouldBeLeftOut()
    {
        var failure = Explorer.Run(SmallPrograms.LateFrame, Pct).FirstFailure!;

        var shrunk = Shrinker.Shrink(SmallPrograms.LateFrame, failure);

        Assert.InRange(shrunk.Switches.Length, 1, shrunk.SwitchesBefore - 1);
        Assert.Contains(failure.What, Explorer.Repeat(SmallPrograms.LateFrame, failure.First with { Decisions = shrunk.Decisions }).Findings);
        foreach (var one in shrunk.Switches)
        {
            var without = ScenarioRunner.Run(SmallPrograms.LateFrame, new StayingChoice(shrunk.Switches.Remove(one), shrunk.LatestNext), CancellationToken.None);
            Assert.DoesNotContain(failure.What, without!.Findings);
        }
    }

    [Fact]
    public void TellsWhoPostedWhatAndWhy()
    {
        var failure = Explorer.Run(SmallPrograms.WrongOrder, new ExplorationOptions { Schedules = 200, StopsAtFailure = true }).FirstFailure!;

        var story = Shrinker.Shrink(SmallPrograms.WrongOrder, failure).Story;

        Assert.Contains(story, line => line.Contains("\"frame 1\"") && line.Contains("while loading https://race.test/frame1"));
        Assert.Contains("/user/browser/window-1 writes frame 1", story);
    }

    [Fact]
    public void RefusesAFailureThatDoesNotHappenAgain()
    {
        var failure = new Sighting<Finding>(new Finding(FindingKind.ExpectationFailed, "never"), 1, new ScheduleKey(0, 1, []));

        Assert.Throws<InvalidOperationException>(() => Shrinker.Shrink(SmallPrograms.WrongOrder, failure));
    }
}
