using Messaging.Simulation.Host.Output;
using Messaging.Simulation.Host.Running;
using Messaging.Simulation.Recordings;

namespace Messaging.Simulation.Host.Watching;

/// <summary>Runs a recorded run again, and says whether it is still the same.</summary>
public sealed class Replayer(RunTeller teller, ILineOutput output, TextReader input)
{
    /// <returns>The exit code.</returns>
    /// <exception cref="MistakeException">The file or the page is wrong.</exception>
    public int Replay(ReplayRequest request, CancellationToken cancellation)
    {
        var recording = Load(request.File);
        var plan = RunPlan.Of(RecordingHeaders.ToRequest(recording.Header));
        RequireSameOptions(recording.Header, plan);
        var watcher = new ReplayWatcher(plan, recording, request, output, input);
        int exitCode;
        try
        {
            exitCode = teller.Tell(plan, watcher, cancellation);
        }
        catch (RunStoppedException)
        {
            return ExitCode.Success;
        }

        if (exitCode == ExitCode.Interrupted)
            return exitCode;
        output.Write(new Line());
        if (request.StopAt is { } step)
            output.Write(Line.Of($"The run was over before step {step + 1}.", Tone.Warning));
        return Conclude(watcher, recording, exitCode);
    }

    /// <exception cref="MistakeException">The file is missing or damaged.</exception>
    public static Recording Load(string file)
    {
        try
        {
            return RecordingReader.Load(file);
        }
        catch (RecordingException mistake)
        {
            throw new MistakeException(mistake.Message);
        }
    }

    private int Conclude(ReplayWatcher watcher, Recording recording, int exitCode)
    {
        if (watcher.Divergence is not { } divergence)
        {
            output.Write(Line.Of($"Identical: {recording.Lines.Length} lines, {recording.Decisions.Length} choices.", Tone.Good));
            return exitCode;
        }

        output.Write(Line.Of($"Diverges at step {divergence.Step}", Tone.Bad));
        output.Write(new Line().Until(2).Add("recorded  ", Tone.Faint).Add(divergence.Recorded ?? "nothing: the recorded run ended here"));
        output.Write(new Line().Until(2).Add("now       ", Tone.Faint).Add(divergence.Now ?? "nothing: this run ended here"));
        foreach (var url in watcher.ChangedFiles)
            output.Write(Line.Of($"  {url} has changed since", Tone.Warning));
        return ExitCode.RunFailed;
    }

    private static void RequireSameOptions(RecordingHeader header, RunPlan plan)
    {
        foreach (var (name, now) in RecordingHeaders.OptionsOf(plan))
        {
            if (header.Options.GetValueOrDefault(name) is { } then && then != now)
                throw new MistakeException($"The run was recorded with messaging.simulation.{name} = {then}, but akka.hocon says {now}; set it back to replay it.");
        }
    }
}
