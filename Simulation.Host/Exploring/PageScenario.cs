using Messaging.Scripting.Acts;
using Messaging.Simulation.Exploring;
using Messaging.Simulation.Host.Expectations;
using Messaging.Simulation.Host.Running;
using Messaging.Simulation.Runs;
using Messaging.Simulation.Scheduling;
using Messaging.Simulation.Traces;
using Messaging.Windows;

namespace Messaging.Simulation.Host.Exploring;

/// <summary>A planned run as a scenario: the same things in the same order as <see cref="PageRun"/> does them, without telling.</summary>
internal static class PageScenario
{
    public static Scenario Of(RunPlan plan) => new(run => Play(plan, run))
    {
        Settings = plan.Config,
        Limits = plan.Limits,
        Program = plan.Start.Program,
        Messaging = () => plan.NewMessaging(program: null, new RunWatch()),
        ForSeed = seed => Of(plan with { Settings = plan.Settings with { Seed = seed } }),
        ChoosesTasks = plan.Request.AnyTaskOrder,
        Nodes = plan.Nodes is null ? null : () => plan.NewNodes()!,
        Faults = plan.Faults.IsEmpty ? null : () => plan.NewFaults()!,
        CountsSteps = !plan.Faults.IsEmpty,
    };

    private static void Play(RunPlan plan, ScenarioRun run)
    {
        if (Open(plan, run) is not { } window)
            return;
        SettleUnlessWaiting(plan, run, next: 0);
        var player = new ActPlayer(run.System, WatchOf(run).Windows);
        for (var i = 0; i < plan.Steps.Length; i++)
        {
            switch (plan.Steps[i])
            {
                case ExpectStep expect:
                    Expect(run, window, expect);
                    break;
                case ActStep { Act: WaitAct wait }:
                    if (run.System.Wait(wait.Duration) is PumpEnd.Abandoned or PumpEnd.Cancelled)
                        throw new ScheduleAbandonedException();
                    break;
                case ActStep act:
                    Play(player, window, act, run);
                    SettleUnlessWaiting(plan, run, next: i + 1);
                    break;
            }
        }

        foreach (var expectation in plan.Expectations)
            Expect(run, window, expectation);
        run.Check();
    }

    private static RunWatch WatchOf(ScenarioRun run) => ((TraceFan)run.Messaging.Trace!).Get<RunWatch>();

    /// <returns>Null if a fault has struck before there was a window.</returns>
    private static WindowRef? Open(RunPlan plan, ScenarioRun run)
    {
        try
        {
            return plan.Open(run.System);
        }
        catch (NoAnswerException gone) when (run.Faults is { HasStruck: true } && gone.End == PumpEnd.Quiescent)
        {
            return null;
        }
    }

    private static void Play(ActPlayer player, WindowRef window, ActStep act, ScenarioRun run)
    {
        try
        {
            player.Play(window, act.Act);
        }
        catch (Exception impossible) when (run.Faults is { HasStruck: true } && impossible is MistakeException or NoAnswerException { End: PumpEnd.Quiescent })
        {
            // What a fault has taken away cannot be acted on.
        }
    }

    private static void SettleUnlessWaiting(RunPlan plan, ScenarioRun run, int next)
    {
        if (plan.WaitsAt(next))
            return;
        var end = run.Settle();
        if (plan.Request.CollectsPorts && run.System.IsAtRest(end))
            run.Require(run.System.Collect());
    }

    private static void Expect(ScenarioRun run, WindowRef window, ExpectStep step)
    {
        var instead = new ExpectationJudge(run.System, run.Ledger, WatchOf(run)).JudgeFaulty(window, step.Expectation, run.Faults);
        run.Expect(instead is null, $"expected {step.Expectation}, but {instead?.ReplaceLineEndings(" ")}");
    }
}
