using Messaging.Channels;
using Messaging.Events;
using Messaging.Runtime;
using Messaging.Simulation.Exploring;
using Messaging.Windows;

namespace Messaging.Simulation.Tests.Exploring;

/// <summary>Which task an event loop takes next is open between its sources, and never within one.</summary>
public sealed class TaskOrderTests
{
    private const string Start = "https://tasks.test/";

    [Fact]
    public void EveryOrderBetweenTwoSourcesIsFoundAndNoneThatChangesTheOrderOfOne()
    {
        Assert.Equal(["A1 A2 B", "A1 B A2", "B A1 A2"], Orders(TwoSources with { ChoosesTasks = true }));
    }

    [Fact]
    public void SourcesTakeTurnsIfNothingIsToBeChosen()
    {
        Assert.DoesNotContain("B A1 A2", Orders(TwoSources with { ChoosesTasks = false }));
    }

    private static Scenario TwoSources => new(run =>
    {
        run.System.Open(Start);
        run.Settle();
        run.Outcome = string.Join(' ', run.Console);
    })
    {
        Messaging = () => new MessagingOptions { Documents = new AgentDocuments().Add(Start, () => new SelfPosting()) },
    };

    private static IEnumerable<string> Orders(Scenario scenario)
    {
        var report = Explorer.Run(scenario, new ExplorationOptions { Strategy = ExplorationStrategy.Exhaustive, Schedules = 20_000 });
        Assert.Equal(ExplorationEnd.Complete, report.End);
        return report.Outcomes.Select(outcome => outcome.What).Order(StringComparer.Ordinal);
    }

    /// <summary>Posts two messages to its window, which is one source, and one through ports, which are another.</summary>
    private sealed class SelfPosting : WindowAgent
    {
        protected override void OnLoad()
        {
            var channel = new MessageChannel();
            channel.Port2.OnMessage = message => Log(message.Data.As<string>()!);
            Self.PostMessage("A1", "*");
            Self.PostMessage("A2", "*");
            channel.Port1.PostMessage("B");
        }

        protected override void OnMessage(MessageEvent message) => Log(message.Data.As<string>()!);
    }
}
