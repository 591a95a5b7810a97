using Messaging.Simulation.Host.Narration;
using Messaging.Simulation.Host.Output;
using Messaging.Simulation.Host.Running;
using Messaging.Simulation.Inspection;
using Messaging.Simulation.Ledgers;
using Messaging.Simulation.Recordings;
using Messaging.Simulation.Runs;
using Messaging.Simulation.Scheduling;
using Messaging.Tracing;

namespace Messaging.Simulation.Host.Watching;

/// <summary>Makes a run take the choices of a recorded one, compares the two, and stops where the person wants to look.</summary>
internal sealed class ReplayWatcher : RunWatcher
{
    private readonly Recorder _recorder = new();
    private readonly DivergenceWatch _divergence;
    private readonly FileDigests _digests;
    private readonly Recording _recording;
    private readonly ReplayRequest _request;
    private readonly ILineOutput _output;
    private readonly TextReader _input;
    private SimulatedSystem? _system;
    private Ledger? _ledger;
    private bool _isOver;

    /// <param name="input">Where the person says how to go on.</param>
    public ReplayWatcher(RunPlan plan, Recording recording, ReplayRequest request, ILineOutput output, TextReader input)
    {
        _recording = recording;
        _request = request;
        _output = output;
        _input = input;
        _digests = new FileDigests(plan.Start);
        _divergence = new DivergenceWatch(recording.Lines, _recorder, () => _system?.Loop.Turns ?? 0);
        Choice = new SteppedChoice(new RecordedChoice(recording.Decisions), BeforeTurn);
    }

    public override IChoice Choice { get; }

    public override bool TellsAtOnce => true;

    public override string? Command => $"messaging replay {CommandText.Quote(_request.File)}";

    /// <summary>Where this run differs from the recorded one; null if it does not.</summary>
    public Divergence? Divergence => _divergence.Found;

    /// <summary>The files that were read in this run and are not what was read in the recorded one.</summary>
    public IEnumerable<string> ChangedFiles =>
        _digests.ByName.Where(file => _recording.Header.Files.GetValueOrDefault(file.Key) != file.Value).Select(file => file.Key);

    public override void Begin(SimulatedSystem system, Ledger ledger)
    {
        _system = system;
        _ledger = ledger;
        _recorder.Follow(system.Loop);
    }

    public override void Act(string text) => _recorder.Act(text);

    public override void Record(TimeSpan time, TraceEvent traceEvent) => _recorder.Record(time, traceEvent);

    public override void End()
    {
        if (_isOver)
            return;
        _isOver = true;
        _recorder.Stop();
        _divergence.Finish();
    }

    private void BeforeTurn(SimulatedMailbox mailbox)
    {
        var done = _system!.Loop.Turns;
        if (_isOver || done < (_request.StopAt ?? (_request.Steps ? 0 : long.MaxValue)))
            return;
        if (done == (_request.StopAt ?? 0))
            ShowTree(done);
        if (!_request.Steps)
            throw Stop();
        _output.Write(Line.Of($"step {done + 1}: {ActorNames.Short(mailbox.Path)}, {Next(mailbox)}. Enter runs it, q stops here.", Tone.Act));
        if (_input.ReadLine() is not { } answer || answer.Trim() == "q")
            throw Stop();
    }

    private RunStoppedException Stop()
    {
        _isOver = true;
        return new RunStoppedException();
    }

    private void ShowTree(long step)
    {
        _output.Write(Line.Of($"After step {step}", Tone.Heading));
        foreach (var line in ActorTree.Lines(_system!.Loop, _ledger!))
            _output.Write(new Line().Until(2).Add(line));
    }

    private static string Next(SimulatedMailbox mailbox) => mailbox.HasMessages ? MailPicture.Of(mailbox.Waiting.First()) : "start or stop";
}
