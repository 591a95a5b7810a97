using Messaging.Scripting.Realms;
using Messaging.Simulation.Host.Narration;
using Messaging.Simulation.Host.Output;
using Messaging.Simulation.Host.Watching;
using Messaging.Simulation.Runs;
using Messaging.Simulation.Scheduling;

namespace Messaging.Simulation.Host.Running;

/// <summary>Runs a page from the beginning to the end, and tells it on the output.</summary>
/// <param name="output">Where the run is told.</param>
/// <param name="error">Where it is said, in one line each, what went wrong.</param>
public sealed class RunTeller(ILineOutput output, TextWriter error)
{
    /// <returns>The exit code.</returns>
    /// <exception cref="MistakeException">The request or the page is wrong. If it was so from the beginning, nothing has been written.</exception>
    public int Tell(RunRequest request, CancellationToken cancellation)
    {
        var plan = RunPlan.Of(request);
        var watcher = new ProductWatcher(plan);
        var exitCode = Tell(plan, watcher, cancellation);
        foreach (var line in watcher.Produce())
            output.Write(line);
        return exitCode;
    }

    /// <summary>Runs what was planned while a watcher follows.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="MistakeException">The page is wrong.</exception>
    public int Tell(RunPlan plan, RunWatcher watcher, CancellationToken cancellation)
    {
        var request = plan.Request;
        var held = new HeldOutput(output);
        held.Write(new Line().Add($"{request.Page}", Tone.Heading).Add($"  {plan.Start.Title}  seed {plan.Settings.Seed}  profile {plan.Profile.Name}", Tone.Faint));
        if (plan.Start.HasScripts)
            RequireScriptEngine();
        using var run = new PageRun(plan, held, watcher, cancellation);
        if (watcher.TellsAtOnce)
            held.Release();
        return Tell(watcher.Command ?? plan.Command, run, held);
    }

    private static void RequireScriptEngine()
    {
        try
        {
            _ = ScriptEngine.Shared;
        }
        catch (ScriptEngineMissingException missing)
        {
            throw new MistakeException(missing.Message);
        }
    }

    private int Tell(string command, PageRun run, HeldOutput held)
    {
        try
        {
            run.Open();
            held.Release();
            run.Play();
            Conclude(run);
            return Judge(command, run);
        }
        catch (Exception end) when (end is OperationCanceledException or NoAnswerException { End: PumpEnd.Cancelled })
        {
            BreakOff(run, held, Line.Of("Stopped.", Tone.Warning));
            return ExitCode.Interrupted;
        }
        catch (Exception end) when (end is RunFailedException or NoAnswerException)
        {
            BreakOff(run, held, Line.Of("Broken off.", Tone.Bad));
            error.WriteLine(end.Message);
            return ExitCode.RunFailed;
        }
    }

    private void Conclude(PageRun run)
    {
        run.FinishTelling();
        // Reading the pages takes turns too; they are not part of the run.
        var facts = run.Facts;
        run.CheckExpectations();
        foreach (var view in run.Views())
            WriteBlock(PageTextLines.Of(view));
        WriteBlock(SummaryLines.Of(facts));
        run.Close();
    }

    // The summary so far, of a run that does not come to its end.
    private void BreakOff(PageRun run, HeldOutput held, Line why)
    {
        held.Release();
        run.FinishTelling();
        output.Write(why);
        WriteBlock(SummaryLines.Of(run.Facts));
    }

    private int Judge(string command, PageRun run)
    {
        foreach (var violation in run.Violations)
            error.WriteLine($"Violated: {violation.Invariant}: {violation.What} (noticed at {Times.Milliseconds(violation.Time)} ms)");
        if (run.Failures > 0)
            error.WriteLine($"The program itself failed {run.Failures} times while it ran this, as told above.");
        foreach (var unmet in run.Unmet)
            error.WriteLine(unmet);
        if (run.Violations.Count + run.Failures + run.Unmet.Count == 0)
            return ExitCode.Success;
        error.WriteLine($"Repeat it with: {command}");
        return ExitCode.RunFailed;
    }

    private void WriteBlock(IEnumerable<Line> lines)
    {
        output.Write(new Line());
        foreach (var line in lines)
            output.Write(line);
    }
}
