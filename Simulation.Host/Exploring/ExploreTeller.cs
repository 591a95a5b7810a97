using Messaging.Simulation.Exploring;
using Messaging.Simulation.Host.Output;
using Messaging.Simulation.Host.Running;
using Messaging.Simulation.Host.Watching;
using Messaging.Simulation.Scheduling;

namespace Messaging.Simulation.Host.Exploring;

/// <summary>Explores the schedules of a page, and tells what was found.</summary>
/// <param name="error">A terminal on which progress is shown.</param>
public sealed class ExploreTeller(ILineOutput output, TextWriter error)
{
    /// <returns>The exit code.</returns>
    /// <exception cref="MistakeException">The request or the page is wrong.</exception>
    public int Tell(ExploreRequest request, CancellationToken cancellation)
    {
        var plan = RunPlan.Of(request.Run);
        RequireSoundPage(plan, cancellation);
        var scenario = PageScenario.Of(plan);
        using var progress = new ProgressLine(error, request.Options.Schedules);
        var report = Explorer.Run(scenario, request.Options with { Progress = progress.Show }, cancellation);
        progress.Clear();
        foreach (var line in ReportLines.Of(report))
            output.Write(line);
        if (report.FirstFailure is not { } failure)
            return report.End == ExplorationEnd.Cancelled ? ExitCode.Interrupted : ExitCode.Success;
        var shrunk = Shrinker.Shrink(scenario, failure, cancellation);
        foreach (var line in ReportLines.Of(shrunk))
            output.Write(line);
        if (request.TraceFile is { } file)
            Save(plan with { Settings = plan.Settings with { Seed = failure.First.Seed ?? plan.Settings.Seed } }, shrunk, file);
        else if (request.Options.Strategy == ExplorationStrategy.Random && !request.Options.AgentsOnly && failure.First.Seed is { } seed)
            output.Write(Line.Of($"Repeat it, not shortened, with: {CommandText.Repeating(plan.Request, seed, plan.Profile.Name)}"));
        return ExitCode.RunFailed;
    }

    // What is wrong under every schedule is the person's mistake and not a finding: a script that does not parse, a selector that matches nothing.
    private static void RequireSoundPage(RunPlan plan, CancellationToken cancellation) =>
        new RunTeller(SilentOutput.Instance, TextWriter.Null).Tell(plan with { Faults = [] }, new ChosenRun(FirstComeChoice.Instance), cancellation);

    private void Save(RunPlan plan, ShrunkSchedule shrunk, string file)
    {
        var recorded = plan with { Request = plan.Request with { Products = RunProducts.None with { TraceFile = file } } };
        var watcher = new ProductWatcher(recorded, new Recordings.RecordedChoice(shrunk.Decisions));
        new RunTeller(SilentOutput.Instance, TextWriter.Null).Tell(recorded, watcher, CancellationToken.None);
        watcher.Produce();
        output.Write(new Line());
        output.Write(Line.Of($"Repeat it with: messaging replay {CommandText.Quote(file)}"));
    }

    private sealed class ChosenRun(IChoice choice) : RunWatcher
    {
        public override IChoice Choice => choice;
    }
}
