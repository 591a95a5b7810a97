using Akka.Actor;
using Messaging.Ports;
using Messaging.Runtime;
using Messaging.Simulation.Nodes;
using Messaging.Simulation.Runs;
using Messaging.Simulation.Scheduling;
using Messaging.Tracing;
using Messaging.Windows;
using Messaging.Workers;

namespace Messaging.Simulation.Tests.Nodes;

/// <summary>
/// Agents on the nodes "one", "two" and "three" that have their shared workers, broadcasts and frames in common, over a bad network.
/// </summary>
internal sealed class MeetingRun : IDisposable, ITraceSink, ISharedWorkerSeats
{
    private static readonly string[] Names = ["one", "two", "three"];
    private readonly List<TraceEvent> _events = [];
    private readonly SimulatedNodes _nodes;
    private readonly SimulatedSystem _system;

    /// <param name="framesOn">The node that frames are placed on; null leaves them where they are.</param>
    public MeetingRun(AgentDocuments documents, AgentWorkers workers, string? framesOn = null)
    {
        _nodes = new SimulatedNodes(7, NetworkFaults.Bad, Names) { UrlPlaces = framesOn is null ? [] : [new UrlPlace("https://a.test/frame", framesOn)] };
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
            },
        });
    }

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
        if (SeatsToForget-- <= 0)
            _nodes.Meeting.Find(key, asker);
    }
}
