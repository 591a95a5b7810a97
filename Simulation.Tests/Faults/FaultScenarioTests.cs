using Messaging.Channels;
using Messaging.Errors;
using Messaging.Events;
using Messaging.Runtime;
using Messaging.Simulation.Exploring;
using Messaging.Simulation.Faults;
using Messaging.Simulation.Tests.Exploring;
using Messaging.Testing;
using Messaging.Windows;

namespace Messaging.Simulation.Tests.Faults;

/// <summary>Transfers in which things go wrong, under many schedules: whatever is lost is lost for one reason, and nothing is left behind.</summary>
public sealed class FaultScenarioTests
{
    [Theory]
    [InlineData("messageerror 1 in 4")]
    [InlineData("allocation failure in frame-2")]
    [InlineData("kill frame-2 1 in 30")]
    [InlineData("kill window-1 1 in 60")]
    [InlineData("destroy frame-3 1 in 30")]
    [InlineData("destroy frame-2 at m3")]
    public void EveryInvariantHolds(string fault)
    {
        var report = Explorer.Run(With(TransferPrograms.PassingOn, fault), new ExplorationOptions { Schedules = 150 });

        Assert.DoesNotContain(report.Findings, finding => finding.What.Kind is FindingKind.InvariantViolated or FindingKind.Failure or FindingKind.FaultMissed);
        Assert.Contains(report.Findings, finding => finding.What.Kind is FindingKind.MessageLost or FindingKind.EveryoneWaits);
    }

    [Fact]
    [Requirement("J1")]
    public void ASenderWithoutMemoryIsToldAndKeepsItsPorts()
    {
        const string url = "https://sending.test/";
        var scenario = With(
            Scenario.Opening(url, () => new MessagingOptions { Documents = new AgentDocuments().Add(url, () => new TryingAgain()) }),
            "allocation failure sending m1");

        var report = Explorer.Run(scenario, new ExplorationOptions { Schedules = 5 });

        Assert.Empty(report.Findings);
        Assert.Equal("window-1: wrote DataCloneError, got \"take it\", wrote got it\n", report.Outcomes.Single().What);
    }

    /// <summary>Posts a port; if it cannot, it posts it once more.</summary>
    private sealed class TryingAgain : WindowAgent
    {
        protected override void OnLoad()
        {
            var channel = new MessageChannel();
            try
            {
                Self.PostMessage("take it", "*", channel.Port1);
            }
            catch (DomException refusal)
            {
                Log(refusal.Kind.ToString());
                Self.PostMessage("take it", "*", channel.Port1);
            }
        }

        protected override void OnMessage(MessageEvent message) => Log(message.Ports.Length == 1 ? "got it" : "got nothing");
    }

    [Fact]
    public void ChanceIsAChoiceLikeAnyOtherAndCanBeShrunk()
    {
        var scenario = With(SmallPrograms.Transfer, "messageerror 1 in 3") with
        {
            Run = run =>
            {
                SmallPrograms.Transfer.Run(run);
                run.Expect(run.Console.Count == 1, "the answer comes");
            },
        };
        var failure = Explorer.Run(scenario, new ExplorationOptions { Schedules = 100, StopsAtFailure = true }).FirstFailure!;

        var shrunk = Shrinker.Shrink(scenario, failure);

        var only = Assert.Single(shrunk.Switches);
        Assert.Equal("cannot be read", only.Goes);
        Assert.Contains(failure.What, Explorer.Repeat(scenario, failure.First with { Decisions = shrunk.Decisions }).Findings);
    }

    [Fact]
    public void ASearchTakesBothWaysAtEachChance()
    {
        var report = Explorer.Run(
            With(SmallPrograms.Alone, "messageerror 1 in 1000"), new ExplorationOptions { Strategy = ExplorationStrategy.Exhaustive, Schedules = 20_000 });

        Assert.Equal(ExplorationEnd.Complete, report.End);
        Assert.Equal(2, report.Outcomes.Length);
    }

    [Fact]
    public void AFaultThatHasNothingToStrikeIsFound()
    {
        var report = Explorer.Run(With(SmallPrograms.Alone, "kill worker-9 at step 1"), new ExplorationOptions { Schedules = 5 });

        Assert.Equal(new Finding(FindingKind.FaultMissed, "kill worker-9 at step 1"), Assert.Single(report.Findings).What);
        Assert.Null(report.FirstFailure);
    }

    private static Scenario With(Scenario scenario, string fault) =>
        scenario with { Faults = () => new FaultInjection([FaultText.Parse(fault)], 1), CountsSteps = true };
}
