using Messaging.Scripting.Acts;
using Messaging.Simulation.Exploring;
using Messaging.Simulation.Host.Expectations;
using Messaging.Simulation.Host.Running;
using Messaging.Simulation.Scheduling;
using Messaging.Windows;

namespace Messaging.Simulation.Host.Exploring;

/// <summary>A planned run of a page as a scenario: the same things in the same order as <see cref="PageRun"/> does them, without telling.</summary>
internal static class PageScenario
{
    public static Scenario Of(RunPlan plan) => new(run => Play(plan, run))
    {
        Settings = plan.Config,
        Limits = plan.Settings.Limits,
        Messaging = () => plan.NewMessaging(new RunWatch()),
    };

    private static void Play(RunPlan plan, ScenarioRun run)
    {
        var window = run.System.Open(plan.Start.Url);
        SettleUnlessWaiting(plan, run, next: 0);
        var player = new ActPlayer(run.System, ((RunWatch)run.Messaging.Trace!).Windows);
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
                    player.Play(window, act.Act);
                    SettleUnlessWaiting(plan, run, next: i + 1);
                    break;
            }
        }

        foreach (var expectation in plan.Expectations)
            Expect(run, window, expectation);
    }

    private static void SettleUnlessWaiting(RunPlan plan, ScenarioRun run, int next)
    {
        if (!plan.WaitsAt(next))
            run.Settle();
    }

    private static void Expect(ScenarioRun run, WindowRef window, ExpectStep step)
    {
        var instead = new ExpectationJudge(run.System, run.Ledger, (RunWatch)run.Messaging.Trace!).Judge(window, step.Expectation);
        run.Expect(instead is null, $"expected {step.Expectation}, but {instead?.ReplaceLineEndings(" ")}");
    }
}
