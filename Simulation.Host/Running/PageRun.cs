using Messaging.Scripting.Acts;
using Messaging.Simulation.Faults;
using Messaging.Simulation.Host.Expectations;
using Messaging.Simulation.Host.Narration;
using Messaging.Simulation.Host.Output;
using Messaging.Simulation.Host.Watching;
using Messaging.Simulation.Invariants;
using Messaging.Simulation.Ledgers;
using Messaging.Simulation.Programs;
using Messaging.Simulation.Runs;
using Messaging.Simulation.Scheduling;
using Messaging.Simulation.Traces;
using Messaging.Windows;

namespace Messaging.Simulation.Host.Running;

/// <summary>One run of a page or program in a system of its own: opens it, does the acts, and tells what happens.</summary>
public sealed class PageRun : IDisposable
{
    private readonly RunPlan _plan;
    private readonly ILineOutput _output;
    private readonly RunWatcher _watcher;
    private readonly SimulatedProgram? _program;
    private readonly InvariantMonitor _monitor;
    private readonly MistakeWatch _mistakes = new();
    private readonly RunWatch _watch = new();
    private readonly List<string> _unmet = [];
    private readonly Narrator _narrator;
    private readonly SimulatedSystem _system;
    private readonly FaultInjection? _faults;
    private WindowRef? _window;

    /// <param name="output">Where the run is told.</param>
    /// <param name="watcher">Follows the run from its beginning.</param>
    /// <param name="cancellation">Ends the run between two turns.</param>
    public PageRun(RunPlan plan, ILineOutput output, RunWatcher watcher, CancellationToken cancellation)
    {
        _plan = plan;
        _watcher = watcher;
        _output = output;
        _program = plan.Start.Program?.Invoke();
        _monitor = new InvariantMonitor([.. _program?.Invariants ?? []]);
        _faults = plan.NewFaults();
        _narrator = new Narrator(output, _monitor.Ledger);
        _system = new SimulatedSystem(new SimulationOptions
        {
            Settings = plan.Config,
            Choice = watcher.Choice ?? new SeededChoice(plan.Settings.Seed),
            Limits = plan.Limits with { Cancellation = cancellation },
            Log = _narrator.Tell,
            Nodes = plan.NewNodes(),
            Faults = _faults,
            ChoosesTasks = plan.Request.AnyTaskOrder,
            Messaging = plan.NewMessaging(_program, new TraceFan(_monitor, _narrator, _mistakes, _watch, watcher)),
        });
        watcher.Begin(_system, _monitor.Ledger);
    }

    /// <summary>The rules that the run broke.</summary>
    public IReadOnlyList<Violation> Violations => _monitor.Violations;

    /// <summary>How often the program itself failed while it ran the page.</summary>
    public int Failures => _narrator.Failures;

    /// <summary>Which expectations were not met, and what was there instead; one line each.</summary>
    public IReadOnlyList<string> Unmet => _unmet;

    /// <summary>What the run has come to so far.</summary>
    public RunFacts Facts => new(
        LedgerSummary.Of(_monitor.Ledger), _system.Loop.Turns, _system.Loop.Clock.Now, _system.Loop.Decisions.Count, _plan.Settings.Seed)
    {
        Missing = [.. _watch.MissingResources],
        MissedFaults = [.. (_faults?.Missed ?? []).Select(fault => fault.Text)],
    };

    /// <summary>Opens the page and lets it become quiet.</summary>
    /// <exception cref="MistakeException">A script does not parse.</exception>
    /// <exception cref="RunFailedException">The page does not become quiet.</exception>
    /// <exception cref="OperationCanceledException">The run was ended.</exception>
    public void Open()
    {
        _window = _plan.Open(_system);
        SettleUnlessWaiting(next: 0);
    }

    /// <summary>Does the acts, each when the page has become quiet after the one before, or has been waited for.</summary>
    /// <exception cref="MistakeException">An act cannot be done, or a script does not parse.</exception>
    /// <exception cref="RunFailedException">The page does not become quiet.</exception>
    /// <exception cref="OperationCanceledException">The run was ended.</exception>
    public void Play()
    {
        var player = new ActPlayer(_system, _watch.Windows);
        for (var i = 0; i < _plan.Steps.Length; i++)
        {
            var step = _plan.Steps[i];
            _output.Write(Line.Of($"> {step.Text}", Tone.Act));
            _watcher.Act(step.Text);
            switch (step)
            {
                case ExpectStep expect:
                    Expect(expect);
                    break;
                case ActStep { Act: WaitAct wait }:
                    Judge(_system.Wait(wait.Duration, HasMistake));
                    break;
                case ActStep act:
                    Play(player, act);
                    SettleUnlessWaiting(next: i + 1);
                    break;
            }
        }
    }

    /// <summary>Looks whether everything is as it is expected in the end.</summary>
    /// <exception cref="MistakeException">An expectation cannot be looked into.</exception>
    public void CheckExpectations()
    {
        foreach (var expectation in _plan.Expectations)
            Expect(expectation);
        if (_program is not null)
            _unmet.AddRange(ProgramResult.Judge(_program, [.. _watch.Console.Select(written => written.Text)], _monitor.Ledger).Select(what => $"Not as expected: {what}"));
    }

    /// <summary>Tells which messages still wait. What happens from now on is not told.</summary>
    public void FinishTelling()
    {
        _narrator.Finish();
        _watcher.End();
        _system.EndFaults();
    }

    /// <summary>What a person sees now in the windows that are open.</summary>
    public IReadOnlyList<PageView> Views() => [.. _watch.Windows.Names.SelectMany(name => PageReader.Read(_system, _system.WindowNamed(name)))];

    /// <summary>Closes the page, and checks that nothing of it is left.</summary>
    public void Close()
    {
        if (!_system.IsAtRest(_system.EndWindows(_monitor.Ledger)))
            return;
        _monitor.CheckQuiescent();
        _monitor.CheckEnded();
    }

    public void Dispose()
    {
        _narrator.Silence();
        _system.Dispose();
    }

    // A wait says how long to run after the act before it, in place of running until the page is quiet.
    private void SettleUnlessWaiting(int next)
    {
        if (!_plan.WaitsAt(next))
        {
            var end = _system.Settle(HasMistake);
            Judge(end);
            if (_plan.Request.CollectsPorts && _system.IsAtRest(end))
                Judge(_system.Collect());
        }
    }

    // What a fault has taken away cannot be acted on, and that is no mistake of whoever asked for both.
    private void Play(ActPlayer player, ActStep act)
    {
        try
        {
            player.Play(_window!, act.Act);
        }
        catch (Exception impossible) when (_faults is { HasStruck: true } && impossible is MistakeException or NoAnswerException { End: PumpEnd.Quiescent })
        {
            _output.Write(Line.Of($"  not done: {impossible.Message}", Tone.Warning));
        }
    }

    private void Expect(ExpectStep step)
    {
        if (new ExpectationJudge(_system, _monitor.Ledger, _watch).JudgeFaulty(_window!, step.Expectation, _faults) is { } instead)
            _unmet.Add($"Expected {step.Expectation}, but {instead.ReplaceLineEndings(" ")}");
    }

    private bool HasMistake() => _mistakes.Found is not null;

    private void Judge(PumpEnd end)
    {
        _mistakes.ThrowIfFound();
        switch (end)
        {
            case PumpEnd.Cancelled:
                throw new OperationCanceledException();
            case PumpEnd.TurnLimit:
                throw new RunFailedException(
                    $"The {_plan.Start.Noun} is not quiet after {_plan.Settings.TurnLimit} turns: it posts messages or sets timers for ever. To let it go on for longer, "
                    + "use --turns-max N; to stop it in time, use --act 'wait 250ms'.");
            default:
                if (_system.IsAtRest(end))
                    _monitor.CheckQuiescent();
                break;
        }
    }
}
