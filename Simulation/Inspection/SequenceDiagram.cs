using System.Globalization;
using Messaging.Ports;
using Messaging.Simulation.Traces;
using Messaging.Tracing;

namespace Messaging.Simulation.Inspection;

/// <summary>A run as a Mermaid sequence diagram: an arrow for each message, a note for each move of a port, agents as they come.</summary>
public sealed class SequenceDiagram : ITraceSink
{
    private const int LongestText = 60;
    private readonly List<string> _agents = [];
    private readonly List<string> _lines = [];
    private readonly Dictionary<MessageId, MessagePosted> _posted = [];
    private readonly Dictionary<PortId, string> _owners = [];
    private readonly HashSet<string> _ports = new(StringComparer.Ordinal);

    public void Record(TimeSpan time, TraceEvent traceEvent)
    {
        switch (traceEvent)
        {
            case DocumentLoaded loaded: Note(loaded.Window, $"loads {loaded.Url}"); break;
            case WorkerStarted started: Note(started.Worker, $"runs {started.Url}"); break;
            case WindowEnded ended: Note(ended.Window, "is gone"); break;
            case WorkerEnded ended: Note(ended.Worker, "is gone"); break;
            case PortBound bound: Bind(bound); break;
            case PortClosed closed when _owners.TryGetValue(closed.Port, out var owner): Note(owner, $"port {closed.Port} is closed"); break;
            case MessagePosted posted: _posted[posted.Id] = posted; break;
            case MessageDelivered delivered when _posted.Remove(delivered.Id, out var posted): Arrow(posted, AgentOf(delivered.To), "->>", ""); break;
            case MessageLost lost when _posted.Remove(lost.Id, out var posted): Arrow(posted, ReceiverOf(posted), "-x", $" (lost: {lost.Reason})"); break;
        }
    }

    /// <summary>Something is about to be done with the page.</summary>
    public void Act(string text)
    {
        if (_agents.Count > 0)
            _lines.Add($"    Note over {IdOf(_agents[0])},{IdOf(_agents[^1])}: {Plain(text)}");
    }

    public void WriteTo(TextWriter writer)
    {
        writer.WriteLine("sequenceDiagram");
        foreach (var agent in _agents)
            writer.WriteLine($"    participant {IdOf(agent)} as {agent[(agent.LastIndexOf('/') + 1)..]}");
        foreach (var line in _lines)
            writer.WriteLine(line);
        foreach (var waiting in _posted.Values.OrderBy(posted => posted.Id.Value))
            writer.WriteLine($"    Note over {IdOf(AgentOf(waiting.From))}: {waiting.Id} still waits");
    }

    private void Bind(PortBound bound)
    {
        _ports.Add(bound.Path);
        if (_owners.TryGetValue(bound.Port, out var before) && bound.Generation > 0)
            _lines.Add($"    Note over {IdOf(before)}{(before == bound.Owner ? "" : $",{IdOf(bound.Owner)}")}: port {bound.Port} moves to {Short(bound.Owner)}");
        _owners[bound.Port] = bound.Owner;
    }

    private void Arrow(MessagePosted posted, string to, string arrow, string suffix)
    {
        var ports = posted.Ports.IsEmpty ? "" : $" + port {string.Join(", ", posted.Ports)}";
        _lines.Add($"    {IdOf(AgentOf(posted.From))}{arrow}{IdOf(to)}: {posted.Id} {Plain(RecordPicture.Of(posted.Record))}{ports}{suffix}");
    }

    private void Note(string agent, string text) => _lines.Add($"    Note over {IdOf(agent)}: {Plain(text)}");

    private string ReceiverOf(MessagePosted posted)
    {
        foreach (var (port, owner) in _owners)
        {
            if (port.ToString() == posted.To)
                return owner;
        }

        return posted.To;
    }

    // A port is its owner's; a broadcast is named after the agent, with the channel in brackets.
    private string AgentOf(string path)
    {
        var bracket = path.IndexOf(" [", StringComparison.Ordinal);
        var agent = bracket < 0 ? path : path[..bracket];
        return _ports.Contains(agent) ? agent[..agent.LastIndexOf('/')] : agent;
    }

    private string IdOf(string agent)
    {
        var index = _agents.IndexOf(agent);
        if (index < 0)
        {
            index = _agents.Count;
            _agents.Add(agent);
        }

        return string.Create(CultureInfo.InvariantCulture, $"a{index + 1}");
    }

    private static string Short(string path) => path[(path.LastIndexOf('/') + 1)..];

    // A semicolon ends a statement of Mermaid, and a number sign begins an entity.
    private static string Plain(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        var cut = line.Length > LongestText ? line[..(LongestText - 1)] + "…" : line;
        return cut.Replace(";", "\0", StringComparison.Ordinal).Replace("#", "#35;", StringComparison.Ordinal).Replace("\0", "#59;", StringComparison.Ordinal);
    }
}
