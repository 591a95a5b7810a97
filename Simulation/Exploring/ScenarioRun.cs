using Messaging.Runtime;
using Messaging.Simulation.Faults;
using Messaging.Simulation.Invariants;
using Messaging.Simulation.Ledgers;
using Messaging.Simulation.Programs;
using Messaging.Simulation.Runs;
using Messaging.Simulation.Scheduling;
using Messaging.Windows;

namespace Messaging.Simulation.Exploring;

/// <summary>One run of a <see cref="Scenario"/>.</summary>
public sealed class ScenarioRun
{
    private readonly InvariantMonitor _monitor;
    private readonly Observation _observation;
    private readonly List<Finding> _findings = [];

    internal ScenarioRun(SimulatedSystem system, MessagingOptions messaging, InvariantMonitor monitor, Observation observation)
    {
        System = system;
        Messaging = messaging;
        _monitor = monitor;
        _observation = observation;
    }

    public SimulatedSystem System { get; }

    /// <summary>What the scenario made for this run.</summary>
    public MessagingOptions Messaging { get; }

    /// <summary>The program of agents that was made for this run; null if there is none.</summary>
    public SimulatedProgram? Program { get; init; }

    /// <summary>What goes wrong on purpose; null for nothing.</summary>
    public FaultInjection? Faults { get; init; }

    /// <summary>What became of every message and port so far.</summary>
    public Ledger Ledger => _monitor.Ledger;

    /// <summary>What the agents wrote to their consoles so far, in order.</summary>
    public IReadOnlyList<string> Console => _observation.Console;

    /// <summary>
    /// What the run came to, by which runs are told apart. If it is not set, it is what every agent saw: its messages, console and errors, in
    /// order.
    /// </summary>
    public string? Outcome { get; set; }

    internal IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Opens what the program opens.</summary>
    /// <returns>Its windows.</returns>
    public IReadOnlyList<WindowRef> Open() => [.. (Program?.Opens ?? []).Select(System.Open)];

    /// <summary>Lets the program say what must be so now.</summary>
    public void Check()
    {
        if (Program is null)
            return;
        foreach (var unmet in ProgramResult.Judge(Program, Console, Ledger))
            Expect(false, unmet);
    }

    /// <summary>Lets the system become quiet, and checks what must be so then.</summary>
    /// <exception cref="ScheduleAbandonedException">The explorer has given up this schedule; let it through.</exception>
    /// <returns>Why the system was not run further.</returns>
    public PumpEnd Settle()
    {
        var end = System.Settle();
        Require(end);
        if (System.IsAtRest(end))
            _monitor.CheckQuiescent();
        return end;
    }

    /// <summary>Notes what came of running the system in another way than by <see cref="Settle"/>.</summary>
    /// <exception cref="ScheduleAbandonedException">The explorer has given up this schedule; let it through.</exception>
    public void Require(PumpEnd end)
    {
        switch (end)
        {
            case PumpEnd.Abandoned or PumpEnd.Cancelled:
                throw new ScheduleAbandonedException();
            case PumpEnd.TurnLimit:
                Add(new Finding(FindingKind.NeverQuiet, "the system does not become quiet"));
                break;
        }
    }

    /// <summary>Notes a failed expectation unless a condition holds.</summary>
    /// <param name="what">What was expected, and what was there instead if that is the same in each such run.</param>
    public void Expect(bool condition, string what)
    {
        if (!condition)
            Add(new Finding(FindingKind.ExpectationFailed, what));
    }

    internal void Add(Finding finding) => _findings.Add(finding);
}
