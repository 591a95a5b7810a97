using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Messaging.Simulation.Host.Clustering.Nodes;
using Messaging.Simulation.Host.Running;
using Messaging.Tracing;
using Messaging.Wire;

namespace Messaging.Simulation.Host.Clustering.Starting;

/// <summary>The processes of a local cluster: starts them, hears what they say, asks them, and ends them all with itself.</summary>
internal sealed class LocalCluster : IDisposable
{
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan AnswerPatience = TimeSpan.FromSeconds(40);
    private readonly BlockingCollection<(NodeProcess Node, string? Line)> _heard = [];
    private readonly List<NodeProcess> _nodes = [];
    private readonly Dictionary<string, NodeProcess> _homes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _gone = new(StringComparer.Ordinal);
    private readonly List<(NodeProcess Node, string Removed, TimeSpan At)> _removals = [];
    private readonly List<string> _logged = [];
    private readonly EventCollector _collector;
    private readonly CancellationToken _cancellation;
    private string[]? _answer;

    /// <param name="sink">Gets the events of all nodes in order.</param>
    public LocalCluster(ITraceSink sink, CancellationToken cancellation)
    {
        _collector = new EventCollector(sink);
        _cancellation = cancellation;
    }

    /// <summary>How many events all nodes have told of.</summary>
    public int Events { get; private set; }

    /// <summary>How many messages were delivered on all nodes.</summary>
    public int Delivered { get; private set; }

    /// <summary>What actor systems logged as errors, one line each.</summary>
    public IReadOnlyList<string> Logged => _logged;

    /// <summary>The paths of all windows that have a document, and the numbers of their nodes, in the order of loading.</summary>
    public IEnumerable<(string Path, int Node)> Windows => _homes.Where(home => !home.Value.HasEnded).Select(home => (home.Key, home.Value.Number));

    /// <summary>The nodes whose processes run.</summary>
    public IReadOnlyList<NodeProcess> Living => [.. _nodes.Where(node => !node.HasEnded)];

    /// <summary>For how long nothing has happened on any node.</summary>
    public TimeSpan Silence => Stopwatch.GetElapsedTime(_nodes.Max(node => node.LastEvent));

    /// <summary>Starts so many nodes, and comes back when each knows all.</summary>
    /// <exception cref="RunFailedException">They did not find each other.</exception>
    public void Start(int nodes, Func<int, string?, NodeStart> startOf)
    {
        for (var number = 1; number <= nodes; number++)
            _nodes.Add(new NodeProcess(number, (node, line) => _heard.Add((node, line))) { LastEvent = Stopwatch.GetTimestamp() });
        _nodes[0].Tell(startOf(1, null).ToLine());
        Await(() => _nodes[0].Address is not null, StartPatience, "node 1 does not start");
        foreach (var node in _nodes.Skip(1))
            node.Tell(startOf(node.Number, _nodes[0].Address).ToLine());
        Await(() => _nodes.All(node => node.Knows == nodes), StartPatience, "the nodes do not find each other");
    }

    public NodeProcess Node(int number) => _nodes[number - 1];

    public NodeProcess? HomeOf(string window) => _homes.GetValueOrDefault(window);

    /// <summary>Whether a window has ended in order, with its node for example.</summary>
    public bool IsGone(string window) => _gone.Contains(window);

    /// <summary>Asks something of a node.</summary>
    /// <returns>The parts of its answer.</returns>
    /// <exception cref="MistakeException">It cannot do that.</exception>
    /// <exception cref="RunFailedException">It has ended or does not answer.</exception>
    public string[] Ask(NodeProcess node, params IEnumerable<string> words)
    {
        _answer = null;
        node.Tell(words);
        Await(() => _answer is not null || node.HasEnded, AnswerPatience, $"node {node.Number} does not answer");
        return _answer switch
        {
            null => throw new RunFailedException($"Node {node.Number} ended before it answered."),
            [NodeWords.Refused, var why] => throw new MistakeException(why),
            [_, .. var parts] => parts,
            _ => [],
        };
    }

    /// <summary>Hears what the nodes say until something is so.</summary>
    /// <returns>False if it was not so in time.</returns>
    public bool Hear(Func<bool> until, TimeSpan patience)
    {
        var began = Stopwatch.GetTimestamp();
        while (!until())
        {
            var left = patience - Stopwatch.GetElapsedTime(began);
            if (left <= TimeSpan.Zero)
                return false;
            var slice = left < TimeSpan.FromMilliseconds(20) ? left : TimeSpan.FromMilliseconds(20);
            if (_heard.TryTake(out var heard, (int)Math.Ceiling(slice.TotalMilliseconds), _cancellation))
                Hear(heard.Node, heard.Line);
        }

        return true;
    }

    /// <summary>Hears what the nodes say until something is so.</summary>
    /// <exception cref="RunFailedException">It was not so in time.</exception>
    public void Await(Func<bool> until, TimeSpan patience, string otherwise)
    {
        if (!Hear(until, patience))
            throw new RunFailedException($"After {patience.TotalSeconds} seconds {otherwise}.{string.Concat(_logged.Take(1).Select(line => $" {line}"))}");
    }

    /// <summary>How long after a moment each node that lives was told that another one is removed; none for one that was not.</summary>
    public IEnumerable<(int Node, TimeSpan After)> RemovalsOf(NodeProcess gone, TimeSpan moment) =>
        _removals.Where(removal => removal.Removed == gone.Address).Select(removal => (removal.Node.Number, removal.At - moment));

    /// <summary>Now, on the clock that removals are told by.</summary>
    public static TimeSpan Now => Stopwatch.GetElapsedTime(0);

    /// <summary>Lets every node leave the cluster in order, the last one first, and hears what they still have to say.</summary>
    public void Leave(TimeSpan patience)
    {
        foreach (var node in Living.Reverse())
        {
            node.Tell(NodeWords.Leave);
            Await(() => node.HasEnded, patience, $"node {node.Number} has not left");
        }
    }

    public void Dispose()
    {
        foreach (var node in _nodes)
            node.Dispose();
    }

    private void Hear(NodeProcess node, string? line)
    {
        var words = line?.Split('\t');
        switch (words)
        {
            case null:
                node.HasEnded = true;
                break;
            case [NodeWords.Event, var time, var text]:
                Collect(node, Time(time), TraceForm.Read(Convert.FromBase64String(text)));
                break;
            case [NodeWords.Tick, var time]:
                node.SaidUpTo = Time(time);
                break;
            case [NodeWords.Listens, var address]:
                node.Address = address;
                break;
            case [NodeWords.Knows, var count]:
                node.Knows = int.Parse(count, CultureInfo.InvariantCulture);
                break;
            case [NodeWords.Removed, var address]:
                _removals.Add((node, address, Now));
                break;
            case [NodeWords.Logged, var text]:
                _logged.Add($"Node {node.Number}: {text}");
                break;
            case [NodeWords.Answer or NodeWords.Refused, ..]:
                _answer = words;
                break;
        }

        _collector.Release(Living is { Count: > 0 } living ? living.Min(living => living.SaidUpTo) : long.MaxValue);
    }

    private void Collect(NodeProcess node, long time, TraceEvent traceEvent)
    {
        node.LastEvent = Stopwatch.GetTimestamp();
        Events++;
        _collector.Add(node.Number, time, traceEvent);
        switch (traceEvent)
        {
            case DocumentLoaded loaded: _homes.TryAdd(loaded.Window, node); break;
            case WindowEnded ended:
                _homes.Remove(ended.Window);
                _gone.Add(ended.Window);
                break;
            case MessageDelivered: Delivered++; break;
        }
    }

    private static long Time(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
