using Messaging.Runtime;
using Messaging.Simulation.Exploring;
using Messaging.Simulation.Nodes;
using Messaging.Simulation.Runs;
using Messaging.Simulation.Tests.Support;
using Messaging.Windows;

namespace Messaging.Simulation.Tests.Nodes;

/// <summary>Windows on different nodes, under many schedules.</summary>
public sealed class NodeScenarioTests
{
    private const string Answers = "hello 1 from window-2, hello 2 from window-2, hello 3 from window-2";

    [Fact]
    public void AWindowAnswersOverABadNetworkInOrder()
    {
        var report = Explorer.Run(Scenario(run => { }), new ExplorationOptions { Schedules = 100 });

        Assert.Null(report.FirstFailure);
        Assert.Equal([Answers], report.Outcomes.Select(outcome => outcome.What));
    }

    [Fact]
    public void WhoeverWaitsForANodeThatDiesIsToldThatThePortIsClosed()
    {
        var scenario = Scenario(run => run.System.Nodes.Kill("far"), checks: false);

        var outcome = Explorer.Run(scenario, new ExplorationOptions { Schedules = 20 }).Outcomes.Select(outcome => outcome.What);

        Assert.All(outcome, text => Assert.EndsWith("closed", text, StringComparison.Ordinal));
    }

    [Fact]
    public void ACutThatIsHealedCostsTimeAndNothingElse()
    {
        var report = Explorer.Run(
            Scenario(run =>
            {
                run.System.Nodes.Cut("near", "far");
                run.System.Wait(TimeSpan.FromSeconds(20));
                run.System.Nodes.Heal("near", "far");
            }),
            new ExplorationOptions { Schedules = 20 });

        Assert.Null(report.FirstFailure);
        Assert.Equal([Answers], report.Outcomes.Select(outcome => outcome.What));
    }

    private static Scenario Scenario(Action<ScenarioRun> fault, bool checks = true) => new(run =>
    {
        var near = run.System.Open("https://asking.test/", "near");
        var far = run.System.Open("https://answers.test/answering", "far");
        run.Settle();
        run.System.Interact(near, run.System.Nodes.ViewFrom("near", far));
        fault(run);
        if (checks)
            run.Settle();
        else
            run.Require(run.System.Settle());
        run.Outcome = (string)run.System.Interact(near, "what came?")!;
    })
    {
        Nodes = () => new SimulatedNodes(7, NetworkFaults.Bad, "near", "far"),
        Messaging = () => new MessagingOptions
        {
            Documents = new Site().Add("/", () => new DistantAskingPage()).Add("/answering", () => new AnsweringPage()),
        },
    };
}
