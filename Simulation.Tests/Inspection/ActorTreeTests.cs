using Messaging.Simulation.Inspection;
using Messaging.Simulation.Ledgers;
using Messaging.Simulation.Runs;
using Messaging.Simulation.Scheduling;
using Messaging.Simulation.Traces;
using Messaging.Simulation.Tests.Exploring;

namespace Messaging.Simulation.Tests.Inspection;

public sealed class ActorTreeTests
{
    [Fact]
    public void ShowsWhoOwnsWhichPortAndWhatWaits()
    {
        var trees = new List<string>();
        Run((system, ledger) => trees.Add(string.Join('\n', ActorTree.Lines(system.Loop, ledger))), out var end);

        Assert.Contains(trees, tree => tree.Contains("port-1b-0  in a message"));
        Assert.Contains(trees, tree => tree.Contains("port-1b-0  forwards to /user/browser/window-1/frame-2/port-1b-1"));
        Assert.Contains(trees, tree => tree.Contains("mailbox: run a task"));
        Assert.Contains("    frame-2\n      port-1b-1  not started", end);
        Assert.Contains("port-1a-0  started", end);
        Assert.DoesNotContain("mailbox:", end);
    }

    [Fact]
    public void DrawsEachMessageAndEachMove()
    {
        var diagram = new SequenceDiagram();
        using var system = new SimulatedSystem(new SimulationOptions { Messaging = SmallPrograms.Transfer.Messaging() with { Trace = diagram } });
        system.Open("https://race.test/");
        system.Settle();

        var text = new StringWriter { NewLine = "\n" };
        diagram.WriteTo(text);

        Assert.StartsWith("sequenceDiagram\n    participant a1 as window-1\n    participant a2 as frame-2\n", text.ToString());
        Assert.Contains("Note over a1,a2: port 1b moves to frame-2", text.ToString());
        Assert.Contains("a1->>a2: m1 \"hello\" + port 1b", text.ToString());
        Assert.Contains("a2->>a1: m2 \"to you\"", text.ToString());
    }

    private static void Run(Action<SimulatedSystem, Ledger> look, out string end)
    {
        var ledger = new Ledger();
        SimulatedSystem? watched = null;
        using var system = new SimulatedSystem(new SimulationOptions
        {
            Choice = new SteppedChoice(FirstComeChoice.Instance, _ =>
            {
                if (watched is not null)
                    look(watched, ledger);
            }),
            Messaging = SmallPrograms.Transfer.Messaging() with { Trace = new TraceFan(ledger) },
        });
        watched = system;
        system.Open("https://race.test/");
        system.Settle();
        end = string.Join('\n', ActorTree.Lines(system.Loop, ledger));
    }
}
