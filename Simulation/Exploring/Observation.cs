using System.Text;
using System.Text.RegularExpressions;
using Messaging.Simulation.Traces;
using Messaging.Tracing;

namespace Messaging.Simulation.Exploring;

/// <summary>
/// What each agent of a run saw, in its own order. Two runs in which steps that have nothing to do with each other changed places look the
/// same, because numbers of messages and ports, which depend on that, are left out.
/// </summary>
internal sealed partial class Observation : ITraceSink
{
    private readonly SortedDictionary<string, Sequence> _seen = new(StringComparer.Ordinal);
    private readonly Dictionary<MessageId, MessagePosted> _posted = [];
    private readonly List<string> _console = [];
    private readonly List<Finding> _errors = [];
    private readonly List<LossReason> _lost = [];

    public IReadOnlyList<string> Console => _console;

    public IReadOnlyList<Finding> Errors => _errors;

    public IEnumerable<LossReason> Lost => _lost;

    public void Record(TimeSpan time, TraceEvent traceEvent)
    {
        switch (traceEvent)
        {
            case MessagePosted posted:
                _posted[posted.Id] = posted;
                break;
            case MessageDelivered delivered when _posted.Remove(delivered.Id, out var posted):
                See(AgentOf(delivered.To), $"got {Numbers().Replace(RecordPicture.Of(posted.Record), "[port]")}");
                break;
            case MessageLost lost:
                _posted.Remove(lost.Id);
                _lost.Add(lost.Reason);
                break;
            case ConsoleWritten written:
                _console.Add(written.Text);
                See(written.Agent, $"wrote {written.Text}");
                break;
            case ScriptFailed failed:
                _errors.Add(new Finding(FindingKind.ScriptError, $"{failed.Message}{(failed.Location.Length == 0 ? "" : $" (at {failed.Location})")}"));
                See(failed.Agent, $"failed {failed.Message}");
                break;
        }
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var (agent, seen) in _seen)
            text.Append(agent).Append(": ").Append(seen).Append('\n');
        foreach (var reason in _lost.GroupBy(reason => reason).OrderBy(group => group.Key))
            text.Append("lost: ").Append(reason.Count()).Append(' ').Append(reason.Key).Append('\n');
        return text.ToString();
    }

    private void See(string agent, string what)
    {
        var name = agent[(agent.LastIndexOf('/') + 1)..];
        if (!_seen.TryGetValue(name, out var seen))
            _seen.Add(name, seen = new Sequence());
        seen.Add(what);
    }

    private static string AgentOf(string path)
    {
        var slash = path.LastIndexOf('/');
        return path.AsSpan(slash + 1).StartsWith("port-", StringComparison.Ordinal) ? path[..slash] : path;
    }

    /// <summary>What one agent saw; the same thing several times in a row is said once.</summary>
    private sealed class Sequence
    {
        private readonly StringBuilder _text = new();
        private string? _last;
        private int _times;

        public void Add(string what)
        {
            if (what != _last)
                Close();
            _last = what;
            _times++;
        }

        public override string ToString()
        {
            Close();
            return _text.ToString();
        }

        private void Close()
        {
            if (_last is null)
                return;
            _text.Append(_text.Length == 0 ? "" : ", ").Append(_last);
            if (_times > 1)
                _text.Append(" (").Append(_times).Append(" times)");
            _last = null;
            _times = 0;
        }
    }

    [GeneratedRegex(@"\[port \d+[ab]\]")]
    private static partial Regex Numbers();
}
