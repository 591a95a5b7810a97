using Messaging.Simulation.Faults;
using Messaging.Simulation.Host.Output;
using Messaging.Simulation.Nodes;
using Messaging.Simulation.Runs;
using Messaging.Tracing;

namespace Messaging.Simulation.Host.Narration;

/// <summary>Makes the lines of what happens to pages and what they say.</summary>
public sealed class PageLines(Columns columns)
{
    /// <summary>The lines of an event; none if it is not worth one.</summary>
    public IEnumerable<Line> Of(TimeSpan time, TraceEvent traceEvent) => traceEvent switch
    {
        DocumentLoaded loaded => [Happened(time, loaded.Window, "loads", $"{loaded.Url}", Tone.Faint)],
        WorkerStarted started => [Happened(time, started.Worker, "runs", started.Url, Tone.Faint)],
        WindowEnded ended => [Happened(time, ended.Window, "is gone", "", Tone.Faint)],
        WorkerEnded ended => [Happened(time, ended.Worker, "is gone", "", Tone.Faint)],
        PortClosed closed => [Happened(time, $"port {closed.Port}", "is closed", closed.Reason == LossReason.ReceiverClosed ? "" : $"{closed.Reason}", Tone.Faint)],
        ConsoleWritten written => Said(time, written.Agent, written.Origin, $"{written.Level}: ", written.Text, ToneOf(written.Level)),
        ScriptFailed failed => Said(time, failed.Agent, failed.Origin, "", At(failed.Message, failed.Location), Tone.Bad),
        ScriptNotParsed failed =>
            Said(time, failed.Agent, failed.Origin, "", At(failed.Message, $"{failed.File}:{failed.Line}:{failed.Column}"), Tone.Bad),
        FaultStruck struck => [Happened(time, struck.Where, "fault", struck.Fault, Tone.Bad)],
        InvariantBroken broken => [Happened(time, broken.Agent, "breaks", $"'{broken.Name}': {broken.Why}", Tone.Bad)],
        PortsCollected collected => Collected(time, collected),
        NodeKilled killed => [Happened(time, killed.Node, "is dead", "", Tone.Bad)],
        ResourceFailed failed => [Happened(time, failed.Agent, "misses", $"{failed.Url}: {failed.Message}", Tone.Warning)],
        _ => [],
    };

    private Line Happened(TimeSpan time, string actor, string what, string details, Tone tone) =>
        Start(time, ActorNames.Short(actor)).Add(details.Length == 0 ? what : $"{what} {details}", tone);

    private IEnumerable<Line> Collected(TimeSpan time, PortsCollected collected)
    {
        if (!collected.Released.IsEmpty)
            yield return Happened(time, $"port {string.Join(", ", collected.Released)}", "collected:", "nobody can reach it any more", Tone.Warning);
        if (!collected.Stuck.IsEmpty)
            yield return Happened(time, $"port {string.Join(", ", collected.Stuck)}", "collected:", "in a circle of messages that wait for each other", Tone.Warning);
    }

    // What a page says stays whole: a text of several lines continues below its beginning.
    private IEnumerable<Line> Said(TimeSpan time, string agent, string origin, string before, string text, Tone tone)
    {
        var line = Start(time, ActorNames.Short(agent), origin).Add(origin, Tone.Faint).Until(columns.What).Add(before, Tone.Faint);
        var column = line.Length;
        foreach (var part in text.ReplaceLineEndings("\n").Split('\n'))
        {
            yield return line.Add(part, tone);
            line = new Line().Until(column);
        }
    }

    private Line Start(TimeSpan time, string actor, string origin = "")
    {
        columns.MakeRoom(actor, origin);
        return new Line().Until(Columns.Arrived).Add(Times.Column(time)).Until(Columns.From).Add(actor, Tone.Actor).Until(columns.To);
    }

    private static string At(string message, string location) => location.Length == 0 ? message : $"{message} (at {location})";

    private static Tone ToneOf(string level) => level switch
    {
        "error" => Tone.Bad,
        "warn" => Tone.Warning,
        _ => Tone.Said,
    };
}
