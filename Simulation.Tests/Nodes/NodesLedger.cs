using Messaging.Ports;
using Messaging.Tracing;

namespace Messaging.Simulation.Tests.Nodes;

/// <summary>What a run over several nodes has said so far, of which any may die.</summary>
internal sealed class NodesLedger : ITraceSink
{
    private readonly Dictionary<long, MessagePosted> _posted = [];
    private readonly Dictionary<long, string> _deliveredAt = [];
    private readonly Dictionary<long, List<LossReason>> _lost = [];
    private readonly Dictionary<string, List<long>> _deliveredBySide = [];
    private readonly SortedSet<string> _ports = new(StringComparer.Ordinal);
    private readonly HashSet<string> _shipped = [];
    private readonly HashSet<(string Node, long Channel)> _visited = [];

    /// <summary>The paths of port actors that have not stopped.</summary>
    public IEnumerable<string> Ports => _ports;

    public int Posted => _posted.Count;

    public int Delivered => _deliveredAt.Count;

    public IEnumerable<LossReason> Losses => _lost.Values.Select(reasons => reasons[0]);

    public bool IsShipped(string path) => _shipped.Contains(path);

    public void Record(TimeSpan time, TraceEvent traceEvent)
    {
        switch (traceEvent)
        {
            case MessagePosted posted:
                _posted.Add(posted.Id.Value, posted);
                break;
            case MessageDelivered delivered:
                Assert.True(_deliveredAt.TryAdd(delivered.Id.Value, delivered.To), $"{delivered.Id} was delivered twice");
                Remember(delivered.Id.Value);
                break;
            case MessageLost lost:
                if (!_lost.TryGetValue(lost.Id.Value, out var reasons))
                    _lost.Add(lost.Id.Value, reasons = []);
                reasons.Add(lost.Reason);
                break;
            case PortBound bound:
                _ports.Add(bound.Path);
                _visited.Add((NodeOf(bound.Path), bound.Port.Channel));
                break;
            case PortShipped shipped:
                _shipped.Add(shipped.Path);
                break;
            case PortStopped stopped:
                _ports.Remove(stopped.Path);
                break;
        }
    }

    /// <summary>No message has two fates, unless a node died that had delivered or lost it already and could not say so.</summary>
    public void AssertOneFateEach(string? dead)
    {
        foreach (var (id, reasons) in _lost)
        {
            var isDoubtful = dead is not null && reasons[^1] == LossReason.NodeLost && TouchedBy(dead, id);
            Assert.True(reasons.Count == 1 || (isDoubtful && reasons.Count == 2), $"m{id} was lost as {string.Join(", ", reasons)}");
            if (_deliveredAt.TryGetValue(id, out var at))
                Assert.True(isDoubtful && reasons.Count == 1 && NodeOf(at) == dead, $"m{id} was delivered at {at} and lost as {reasons[0]}");
        }
    }

    /// <summary>Every message was delivered or lost, but those that were for a channel of which an end was on the node that died.</summary>
    public void AssertEverythingHasAFate(string? dead)
    {
        foreach (var id in _posted.Keys.Except(_deliveredAt.Keys).Except(_lost.Keys))
            Assert.True(dead is not null && TouchedBy(dead, id), $"nobody knows what became of m{id} to {_posted[id].To}");
    }

    public void AssertOrder()
    {
        foreach (var (side, ids) in _deliveredBySide)
            Assert.True(ids.SequenceEqual(ids.Order()), $"{side} got {string.Join(", ", ids)}");
    }

    private void Remember(long id)
    {
        if (!_posted.TryGetValue(id, out var posted) || posted.To[0] == '/')
            return;
        var side = posted.To;
        if (!_deliveredBySide.TryGetValue(side, out var ids))
            _deliveredBySide.Add(side, ids = []);
        ids.Add(id);
    }

    private bool TouchedBy(string node, long id)
    {
        var (from, to) = (_posted[id].From, _posted[id].To);
        return to[0] == '/' ? NodeOf(from) == node || NodeOf(to) == node : _visited.Contains((node, long.Parse(to[..^1])));
    }

    private static string NodeOf(string path) => path.Split('/')[2];
}
