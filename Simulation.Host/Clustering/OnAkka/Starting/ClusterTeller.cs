using System.Globalization;
using Messaging.Scripting.Acts;
using Messaging.Simulation.Host.Clustering.Nodes;
using Messaging.Simulation.Host.Expectations;
using Messaging.Simulation.Host.Narration;
using Messaging.Simulation.Host.Output;
using Messaging.Simulation.Host.Running;
using Messaging.Simulation.Invariants;
using Messaging.Simulation.Ledgers;
using Messaging.Simulation.Traces;

namespace Messaging.Simulation.Host.Clustering.Starting;

/// <summary>Runs a page on a local cluster from the beginning to the end, and tells it as one run.</summary>
internal sealed class ClusterTeller : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(600);
    private static readonly TimeSpan QuietPatience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan DeathPatience = TimeSpan.FromSeconds(60);
    private readonly ClusterPlan _plan;
    private readonly ILineOutput _output;
    private readonly InvariantMonitor _monitor = new();
    private readonly MistakeWatch _mistakes = new();
    private readonly RunWatch _watch = new();
    private readonly DoubtFilter _doubt;
    private readonly Narrator _narrator;
    private readonly LocalCluster _cluster;
    private readonly ClusterPages _pages;
    private TimeSpan _openedAt;
    private NodeProcess? _killed;

    public ClusterTeller(ClusterPlan plan, ILineOutput output, CancellationToken cancellation)
    {
        _plan = plan;
        _output = output;
        output.Write(new Line().Add(plan.Request.Run.Page, Tone.Heading)
            .Add($"  {plan.Run.Start.Title}  {plan.Request.Nodes} nodes  profile {plan.Run.Profile.Name}", Tone.Faint));
        _narrator = new Narrator(output, _monitor.Ledger);
        _doubt = new DoubtFilter(_monitor.Ledger, new TraceFan(_monitor, _narrator, _mistakes, _watch));
        _cluster = new LocalCluster(_doubt, cancellation);
        _pages = new ClusterPages(_cluster);
    }

    /// <summary>Starts the nodes, opens the pages, does the acts, kills if it is asked to, and tells what came of it.</summary>
    /// <returns>The rules that the run broke, one line each.</returns>
    /// <exception cref="MistakeException">An act cannot be done, or a script does not parse.</exception>
    /// <exception cref="RunFailedException">The nodes do not find each other, or the pages do not become quiet.</exception>
    public IReadOnlyList<string> Tell()
    {
        _cluster.Start(_plan.Request.Nodes, (number, seed) => new NodeStart(
            number, _plan.Request.Run.Page, [.. _plan.Request.Run.Sites], _plan.Request.Run.Profile, [.. _plan.Places], seed));
        foreach (var (node, url) in _plan.Pages)
            _pages.Open(node, url);

        _openedAt = LocalCluster.Now;
        Settle();
        for (var i = 0; i < _plan.Run.Steps.Length; i++)
            Play((ActStep)_plan.Run.Steps[i], i + 1);
        if (_plan.Kill is not null && _killed is null)
            Kill();
        Settle();
        Conclude();
        return Judge();
    }

    public void Dispose() => _cluster.Dispose();

    private void Play(ActStep step, int next)
    {
        _output.Write(Line.Of($"> {step.Text}", Tone.Act));
        if (step.Act is WaitAct wait)
        {
            _cluster.Hear(KillIfDue, wait.Duration);
            return;
        }

        _pages.Do(step.Act);
        if (!_plan.Run.WaitsAt(next))
            Settle();
    }

    // Nothing has happened for a while, nothing that could be delivered waits, and no page was busy with a long script meanwhile.
    private void Settle()
    {
        int heard;
        do
        {
            if (!_cluster.Hear(() => !KillIfDue() && (IsQuiet() || _mistakes.Found is not null), QuietPatience))
                throw new RunFailedException($"The pages are not quiet after {QuietPatience.TotalSeconds} seconds: they post messages or set timers for ever. To stop them in time, use --act 'wait 250ms'.");
            _mistakes.ThrowIfFound();
            heard = _cluster.Events;
            _pages.Read();
        }
        while (_cluster.Events != heard);
    }

    private bool IsQuiet() => _cluster.Silence > Quiet && (_killed is not null || !_monitor.Ledger.Waiting.Any(IsUnderWay));

    private bool IsUnderWay(MessageAccount message) => message.Receiver is not { } side || _monitor.Ledger.Find(side) is { IsEnabled: true };

    private bool KillIfDue()
    {
        if (_killed is not null || _plan.Kill is not { } order || _openedAt == default)
            return false;
        var isDue = order.After is { } after ? LocalCluster.Now - _openedAt >= after : order.Messages is { } messages && _cluster.Delivered >= messages;
        if (isDue)
            Kill();
        return isDue;
    }

    private void Kill()
    {
        _killed = _cluster.Node(_plan.Kill!.Node);
        _output.Write(Line.Of($"> kill node {_killed.Number}", Tone.Act));
        _doubt.HasKilled = true;
        var moment = LocalCluster.Now;
        _killed.Kill();
        var isKnown = _cluster.Hear(
            () => _killed.HasEnded && _cluster.Living.All(node => _cluster.RemovalsOf(_killed, moment).Any(removal => removal.Node == node.Number)), DeathPatience);
        foreach (var (node, after) in _cluster.RemovalsOf(_killed, moment))
            _output.Write(Line.Of(string.Create(CultureInfo.InvariantCulture, $"  node {node} hears of it after {after.TotalSeconds:0.0} s"), Tone.Faint));
        foreach (var downed in Enumerable.Range(1, _plan.Request.Nodes).Select(_cluster.Node).Where(node => node.HasEnded && node != _killed))
            _output.Write(Line.Of($"  node {downed.Number} was in the smaller part, and has ended itself", Tone.Warning));
        if (!isKnown)
            throw new RunFailedException($"The cluster has not removed node {_killed.Number} after {DeathPatience.TotalSeconds} seconds.");
    }

    private void Conclude()
    {
        _doubt.LoseWhatWaitedOnTheDead(_killed?.Number);
        _narrator.Finish();
        foreach (var view in _pages.Read())
            WriteBlock(PageTextLines.Of(view));
        WriteBlock(SummaryLines.Of(LedgerSummary.Of(_monitor.Ledger), [.. _watch.MissingResources]));
        if (_doubt.Doubtful > 0)
            _output.Write(SummaryLines.Labelled("in doubt", $"{_doubt.Doubtful} of the delivered messages, which were also told as NodeLost by who sent them", Tone.Warning));
        _output.Write(SummaryLines.Labelled("nodes", string.Join(", ", Enumerable.Range(1, _plan.Request.Nodes).Select(NodeSummary))));
    }

    private string NodeSummary(int number) =>
        $"{number} {(_cluster.Node(number).IsKilled ? "was killed" : _cluster.Node(number).HasEnded ? "has ended" : $"has {_cluster.Windows.Count(window => window.Node == number)} windows")}";

    private IReadOnlyList<string> Judge()
    {
        _cluster.Leave(DeathPatience);
        if (_killed is null)
        {
            _monitor.CheckQuiescent();
            _monitor.CheckEnded();
        }

        // A node that dies takes with it what it would have said, so the rules are judged only of runs in which all lived.
        return [.. _cluster.Logged, .. _killed is null ? _monitor.Violations.Select(violation => $"Violated: {violation.Invariant}: {violation.What}") : []];
    }

    private void WriteBlock(IEnumerable<Line> lines)
    {
        _output.Write(new Line());
        foreach (var line in lines)
            _output.Write(line);
    }
}
