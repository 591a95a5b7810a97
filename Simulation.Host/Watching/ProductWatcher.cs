using Messaging.Simulation.Host.Output;
using Messaging.Simulation.Host.Running;
using Messaging.Simulation.Inspection;
using Messaging.Simulation.Ledgers;
using Messaging.Simulation.Recordings;
using Messaging.Simulation.Reports;
using Messaging.Simulation.Runs;
using Messaging.Simulation.Scheduling;
using Messaging.Simulation.Traces;
using Messaging.Tracing;

namespace Messaging.Simulation.Host.Watching;

/// <summary>Makes of a run what was asked for beside telling it: files, and the tree of actors.</summary>
/// <param name="choice">Who has the next turn; null to leave that to the seed.</param>
internal sealed class ProductWatcher(RunPlan plan, IChoice? choice = null) : RunWatcher
{
    private readonly RunProducts _products = plan.Request.Products;
    private readonly Recorder? _recorder = plan.Request.Products.TraceFile is null ? null : new Recorder();
    private readonly SequenceDiagram? _diagram = plan.Request.Products.DiagramFile is null ? null : new SequenceDiagram();
    private readonly RecordedTrace? _events = plan.Request.Products.ReportFile is null ? null : new RecordedTrace();
    private readonly FileDigests _digests = new(plan.Start);
    private readonly List<Line> _lines = [];
    private Func<IReadOnlyList<string>> _tree = () => [];
    private Func<string> _summary = () => "";
    private bool _hasEnded;

    public override IChoice? Choice => choice;

    public override void Begin(SimulatedSystem system, Ledger ledger)
    {
        _recorder?.Follow(system.Loop);
        _tree = () => ActorTree.Lines(system.Loop, ledger);
        _summary = () => SummaryOf(LedgerSummary.Of(ledger));
    }

    public override void Act(string text)
    {
        _recorder?.Act(text);
        _diagram?.Act(text);
    }

    public override void Record(TimeSpan time, TraceEvent traceEvent)
    {
        _recorder?.Record(time, traceEvent);
        if (!_hasEnded)
        {
            _diagram?.Record(time, traceEvent);
            _events?.Record(time, traceEvent);
        }
    }

    public override void End()
    {
        _hasEnded = true;
        _recorder?.Stop();
        var summary = _summary();
        _summary = () => summary;
        if (!_products.ShowsTree)
            return;
        _lines.Add(new Line());
        _lines.Add(Line.Of("Actors", Tone.Heading));
        _lines.AddRange(_tree().Select(line => new Line().Until(2).Add(line)));
    }

    /// <summary>Writes the files, when the run is over.</summary>
    /// <returns>What is to be shown of it.</returns>
    /// <exception cref="MistakeException">A file cannot be written.</exception>
    public IReadOnlyList<Line> Produce()
    {
        try
        {
            if (_recorder is not null)
                RecordingWriter.Save(_products.TraceFile!, _recorder.ToRecording(RecordingHeaders.Of(plan, _digests.ByName)));
            if (_diagram is not null)
                WholeFile.Save(_products.DiagramFile!, _diagram.WriteTo);
            if (_events is not null)
                WholeFile.Save(_products.ReportFile!, file => RunReport.Write(file, new ReportFacts(plan.Request.Page, _summary(), plan.Command), _events.Events));
        }
        catch (RecordingException failure)
        {
            throw new MistakeException(failure.Message);
        }

        return _lines;
    }

    private string SummaryOf(LedgerSummary ledger) =>
        $"{ledger.Posted} messages posted, {ledger.Delivered} delivered, {ledger.LostCount} lost, {ledger.Waiting} waiting; {ledger.Moves} moves of ports; seed {plan.Settings.Seed}, profile {plan.Profile.Name}";
}
