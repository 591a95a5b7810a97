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

    internal WorkerScope(IWorkerHost host, string url, string name, Origin origin, PortHandle? insidePort)
    {
        _host = host;
        Url = url;
        Name = name;
        Origin = origin;
        InsidePort = insidePort;
    }

    public string Url { get; }

    /// <summary>The name that the worker's creator gave it; empty if none.</summary>
    public string Name { get; }

    public Origin Origin { get; }

    public string Path => _host.Path;

    /// <summary>
    /// A dedicated worker's end of the channel to its creator, which is never given to a script as a port; null for a shared worker.
    /// </summary>
    public PortHandle? InsidePort { get; }

    public PortTable Ports => _host.Ports;

    public BroadcastTable Broadcasts => _host.Broadcasts;

    /// <summary>The workers that this worker has made.</summary>
    public WorkerTable Workers => _host.Workers;

    public SharedWorkerTable SharedWorkers => _host.SharedWorkers;

    public TimeSpan Now => _host.Now;

    /// <summary>
    /// Ends the worker from inside (HTML Standard 10.2.2): the task that is running goes on to its end and what it posts is delivered; no
    /// other task runs after it.
    /// </summary>
    public void Close() => _host.Close();

    /// <summary>Tells the creator of an error that nothing in the worker caught.</summary>
    public void ReportError(WorkerError error) => _host.ReportError(error);

    public void QueueTask(Action task) => _host.QueueTask(task);

    public void StartTimer(int timer, TimeSpan delay, Action task) => _host.StartTimer(timer, delay, task);

    public void CancelTimer(int timer) => _host.CancelTimer(timer);

    public void Strand(IEnumerable<TransferredItem> transferred) => Runtime.MessagingExtension.Strand([.. transferred]);

    public void Trace(TraceEvent traceEvent) => _host.Trace(traceEvent);
}
