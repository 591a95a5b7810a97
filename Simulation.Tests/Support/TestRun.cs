using Messaging.Runtime;
using Messaging.Simulation.Invariants;
using Messaging.Simulation.Runs;
using Messaging.Simulation.Scheduling;
using Messaging.Simulation.Traces;
using Messaging.Windows;

namespace Messaging.Simulation.Tests.Support;

/// <summary>A deterministic run of a site, with its trace and its ledger.</summary>
internal sealed class TestRun : IDisposable
{
    public TestRun(IDocumentFactory site, IChoice? choice = null, PumpLimits? limits = null) =>
        System = new SimulatedSystem(new SimulationOptions
        {
            Choice = choice ?? FirstComeChoice.Instance,
            Limits = limits ?? PumpLimits.None,
            Log = Log.Add,
            Messaging = new MessagingOptions { Documents = site, Trace = new TraceFan(Monitor, Trace) },
        });

    public SimulatedSystem System { get; }

    public List<LogEntry> Log { get; } = [];

    public InvariantMonitor Monitor { get; } = new();

    public RecordedTrace Trace { get; } = new();

    /// <summary>A page with some frames, of which each answers three times to each text.</summary>
    public static Site AskingSite(int frames) => new Site().Add("/", () => new AskingPage(frames)).Add("/answering", () => new AnsweringPage());

    /// <summary>Runs that page with some texts, to its orderly end.</summary>
    public static TestRun OfAskingSite(int frames, IChoice choice, params string[] texts)
    {
        var run = new TestRun(AskingSite(frames), choice);
        var window = run.Open();
        foreach (var text in texts)
        {
            run.System.Interact(window, text);
            run.Settle();
        }

        return run;
    }

    public WindowRef Open()
    {
        var window = System.Open("https://asking.test/");
        Settle();
        return window;
    }

    public void Settle()
    {
        Assert.Equal(PumpEnd.Quiescent, System.Settle());
        Monitor.CheckQuiescent();
        Assert.Empty(Monitor.Violations);
        Assert.Empty(Log);
    }

    public void Dispose() => System.Dispose();
}
