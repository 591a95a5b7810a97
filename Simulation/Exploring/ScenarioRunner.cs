using System.Collections.Immutable;
using Messaging.Simulation.Invariants;
using Messaging.Simulation.Runs;
using Messaging.Simulation.Scheduling;
using Messaging.Simulation.Traces;
using Messaging.Tracing;

namespace Messaging.Simulation.Exploring;

/// <summary>Runs a scenario under one schedule.</summary>
internal static class ScenarioRunner
{
    /// <param name="trace">Gets the run's events too; null for nobody.</param>
    /// <returns>Null if the schedule was given up.</returns>
    public static ScheduleResult? Run(Scenario scenario, IChoice choice, CancellationToken cancellation, ITraceSink? trace = null)
    {
        var program = scenario.Program?.Invoke();
        var monitor = new InvariantMonitor([.. scenario.Invariants(), .. program?.Invariants ?? []]);
        var observation = new Observation();
        var log = new List<LogEntry>();
        var messaging = scenario.Messaging();
        if (program is not null)
            messaging = messaging with { Documents = program.Documents, Workers = program.Workers };
        var faults = scenario.Faults?.Invoke();
        ITraceSink?[] sinks = [monitor, observation, messaging.Trace, trace];
        using var system = new SimulatedSystem(new SimulationOptions
        {
            Settings = scenario.Settings,
            Choice = choice,
            Limits = scenario.Limits with { Cancellation = cancellation },
            Log = log.Add,
            Interceptor = scenario.Interceptor?.Invoke(),
            Nodes = scenario.Nodes?.Invoke(),
            ChoosesTasks = scenario.ChoosesTasks,
            Faults = faults,
            Messaging = messaging with { Trace = new TraceFan([.. sinks.OfType<ITraceSink>()]) },
        });
        var run = new ScenarioRun(system, messaging, monitor, observation) { Faults = faults, Program = program };
        try
        {
            scenario.Run(run);
        }
        catch (Exception abandoned) when (abandoned is ScheduleAbandonedException or NoAnswerException { End: PumpEnd.Abandoned or PumpEnd.Cancelled })
        {
            return null;
        }
        catch (Exception failure)
        {
            run.Add(new Finding(FindingKind.Failure, $"{failure.GetType().Name}: {failure.Message}"));
        }

        foreach (var missed in faults?.Missed ?? [])
            run.Add(new Finding(FindingKind.FaultMissed, missed.Text));
        system.EndFaults();
        return Conclude(run, system, monitor, observation, log);
    }

    private static ScheduleResult Conclude(
        ScenarioRun run, SimulatedSystem system, InvariantMonitor monitor, Observation observation, List<LogEntry> log)
    {
        var outcome = run.Outcome ?? observation.ToString();
        var steps = system.Loop.Turns;
        ImmutableArray<Decision> decisions = [.. system.Loop.Decisions];
        var findings = run.Findings.Concat(observation.Errors).ToList();
        if (system.Loop.IsIdle && monitor.Ledger.Waiting.Any())
            findings.Add(new Finding(FindingKind.EveryoneWaits, $"{monitor.Ledger.Waiting.Count()} messages wait"));
        findings.AddRange(observation.Lost.Select(reason => new Finding(FindingKind.MessageLost, reason.ToString())));
        // How it all ends is checked in one order: what is explored is the run before that.
        if (system.Loop.IsIdle)
        {
            system.Loop.Begin(FirstComeChoice.Instance);
            if (system.IsAtRest(system.EndWindows(monitor.Ledger)))
            {
                monitor.CheckQuiescent();
                monitor.CheckEnded();
            }
        }

        findings.AddRange(monitor.Violations.Select(violation => new Finding(FindingKind.InvariantViolated, $"{violation.Invariant}: {violation.What}")));
        findings.AddRange(log.Select(entry => new Finding(FindingKind.Failure, $"{entry.Source}: {entry.Text}")));
        return new ScheduleResult(outcome, [.. findings.Distinct()], steps, decisions);
    }
}
