using Akka.Actor;
using Messaging.Broadcasting;
using Messaging.Ports;
using Messaging.Runtime;
using Messaging.Simulation.Nodes;
using Messaging.Simulation.Runs;
using Messaging.Simulation.Scheduling;
using Messaging.Tracing;
using Messaging.Windows;
using Messaging.Windows.Distant;
using Messaging.Wire;
using Messaging.Workers;

namespace Messaging.Simulation.Tests.Nodes;

/// <summary>
/// Agents on the nodes "one", "two" and "three" that have their shared workers, broadcasts and frames in common, over a bad network. What a
/// cluster looks up, this knows.
/// </summary>
internal sealed class MeetingRun : IDisposable, ITraceSink, ISharedWorkerSeats, IBroadcastRelay, IPlacement
{
    private static readonly string[] Names = ["one", "two", "three"];
    private readonly List<TraceEvent> _events = [];
    private readonly OrderedDictionary<string, List<IActorRef>> _registries = [];
    private readonly SimulatedNodes _nodes = new(7, NetworkFaults.Bad, Names);
    private readonly SimulatedSystem _system;

    public MeetingRun(AgentDocuments documents, AgentWorkers workers)
    {
        var settings = SettingsFile.Load(SettingsFile.Usual);
        _system = new SimulatedSystem(new SimulationOptions
        {
            Settings = settings,
            Choice = new SeededChoice(3),
            Nodes = _nodes,
            Messaging = new MessagingOptions
            {
                Documents = documents,
                Workers = workers,
                Trace = this,
                SharedWorkerSeats = this,
                BroadcastRelay = this,
                Placement = this,
            },
        });
    }

    /// <summary>The node that frames are placed on; null leaves them where they are.</summary>
    public string? FramesOn { get; init; }

    /// <summary>How often a seat was asked for and nobody answered.</summary>
    public int SeatsToForget { get; set; }

    public IEnumerable<string> Lines => Of<ConsoleWritten>().Select(line => line.Text);

    public IEnumerable<T> Of<T>() => _events.OfType<T>();

    public WindowRef Open(string url, string node)
    {
        var window = _system.Open(url, node);
        _system.Settle();
        return window;
    }

    public void Do(WindowRef window, string what)
    {
        _system.Interact(window, what);
        _system.Settle();
    }

    public void Kill(string node)
    {
        _nodes.Kill(node);
        _system.Settle();
    }

    public void End()
    {
        _system.EndWindows();
        _system.Settle();
    }

    public void Dispose() => _system.Dispose();

    void ITraceSink.Record(TimeSpan time, TraceEvent traceEvent) => _events.Add(traceEvent);

    void ISharedWorkerSeats.Find(SharedWorkerKey key, IActorRef asker)
    {
        if (SeatsToForget-- > 0)
            return;
        var shard = int.Parse(SharedWorkerShards.ShardOf(SharedWorkerShards.EntityOf(key)), System.Globalization.CultureInfo.InvariantCulture);
        string[] living = [.. Names.Where(_nodes.IsAlive)];
        asker.Tell(new SharedWorkerProtocol.Seated(key, _nodes.ViewFrom(NodeOf(asker), _nodes.BrowserOf(living[shard % living.Length]))));
    }

    void IBroadcastRelay.Join(BroadcastTopic topic, IActorRef registry)
    {
        if (!_registries.TryGetValue(topic.ShortName(), out var registries))
            _registries.Add(topic.ShortName(), registries = []);
        registries.Add(registry);
    }

    void IBroadcastRelay.Leave(BroadcastTopic topic, IActorRef registry) => _registries[topic.ShortName()].Remove(registry);

    void IBroadcastRelay.Send(BroadcastProtocol.Relayed relayed, IActorRef registry)
    {
        var bytes = WireCodec.Write(relayed, SystemlessReferences.Instance);
        foreach (var other in _registries[relayed.Post.Topic.ShortName()])
            other.Tell(WireCodec.Read(bytes, WireCodec.ManifestOf(relayed), SystemlessReferences.Instance), registry);
    }

    IActorRef? IPlacement.Place(string frame, string url) => FramesOn is null ? null : _nodes.ViewFrom("one", _nodes.BrowserOf(FramesOn));

    private static string NodeOf(IActorRef actor) => actor.Path.ToStringWithoutAddress().Split('/')[2];
}
