using Messaging.Agents;
using Messaging.Broadcasting;
using Messaging.Channels;
using Messaging.Cloning;
using Messaging.Origins;
using Messaging.Tracing;

namespace Messaging.Workers;

/// <summary>What a worker's program can reach. Used on the worker's turn only.</summary>
public sealed class WorkerScope : IAgentScope
{
    private readonly IWorkerHost _host;
    private readonly IAgentHost _global;

    internal WorkerScope(
        IWorkerHost host, IAgentHost global, string url, string name, string type, PortHandle? insidePort, CancellationToken terminated)
    {
        _host = host;
        _global = global;
        Url = url;
        Name = name;
        Type = type;
        InsidePort = insidePort;
        Terminated = terminated;
    }

    public string Url { get; }

    /// <summary>The name that the worker's creator gave it; empty if none.</summary>
    public string Name { get; }

    /// <summary><c>classic</c> or <c>module</c>.</summary>
    public string Type { get; }

    /// <summary>Cancelled, from another thread perhaps, when the worker's creator terminates it: its script must not go on.</summary>
    public CancellationToken Terminated { get; }

    public Origin Origin => Environment.Origin;

    public AgentEnvironment Environment => _global.Environment;

    public string Path => _global.Path;

    /// <summary>
    /// A dedicated worker's end of the channel to its creator, which is never given to a script as a port; null for a shared worker.
    /// </summary>
    public PortHandle? InsidePort { get; }

    public PortTable Ports => _global.Ports;

    public BroadcastTable Broadcasts => _global.Broadcasts;

    /// <summary>The workers that this worker has made.</summary>
    public WorkerTable Workers => _global.Workers;

    public SharedWorkerTable SharedWorkers => _global.SharedWorkers;

    public TimeSpan Now => _global.Now;

    /// <summary>
    /// Ends the worker from inside (HTML Standard 10.2.2): the task that is running goes on to its end and what it posts is delivered; no
    /// other task runs after it.
    /// </summary>
    public void Close() => _host.Close();

    /// <summary>Tells the creator of an error that nothing in the worker caught.</summary>
    public void ReportError(WorkerError error) => _host.ReportError(error);

    public void QueueTask(Action task) => _global.QueueTask(task);

    public void QueueTaskFromOutside(Action task) => _global.QueueTaskFromOutside(task);

    public void StartTimer(int timer, TimeSpan delay, Action task) => _global.StartTimer(timer, delay, task);

    public void CancelTimer(int timer) => _global.CancelTimer(timer);

    public void Strand(IEnumerable<TransferredItem> transferred) => Runtime.MessagingExtension.Strand([.. transferred]);

    public void Trace(TraceEvent traceEvent) => _global.Trace(traceEvent);
}
