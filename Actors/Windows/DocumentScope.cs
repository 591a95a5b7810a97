using Messaging.Agents;
using Messaging.Broadcasting;
using Messaging.Channels;
using Messaging.Cloning;
using Messaging.Origins;
using Messaging.Tracing;
using Messaging.Workers;

namespace Messaging.Windows;

/// <summary>What a document's program can reach: its place among the windows, and what it may do there. Used on the window's turn only.</summary>
public sealed class DocumentScope : IAgentScope
{
    private readonly IWindowHost _host;

    internal DocumentScope(IWindowHost host, string url, Origin origin)
    {
        _host = host;
        Url = url;
        Origin = origin;
    }

    /// <summary>The document's absolute URL.</summary>
    public string Url { get; }

    public Origin Origin { get; }

    /// <summary>The document's own window.</summary>
    public WindowRef Window => _host.Place.Window;

    /// <summary>The window that embeds this one; the window itself if it is top-level.</summary>
    public WindowRef Parent => _host.Place.Parent ?? Window;

    /// <summary>The top-level window; the window itself if it is that.</summary>
    public WindowRef Top => _host.Place.Top ?? Window;

    /// <summary>The path of the window's actor, as the trace names it.</summary>
    public string Path => _host.Path;

    /// <summary>The ports that the document owns.</summary>
    public PortTable Ports => _host.Ports;

    /// <summary>The broadcast channels that the document has open.</summary>
    public BroadcastTable Broadcasts => _host.Broadcasts;

    /// <summary>The dedicated workers that the document has made.</summary>
    public WorkerTable Workers => _host.Workers;

    /// <summary>The shared workers that the document is connected to.</summary>
    public SharedWorkerTable SharedWorkers => _host.SharedWorkers;

    /// <summary>Time since the system started, from its scheduler.</summary>
    public TimeSpan Now => _host.Now;

    /// <summary>Posts a record to a window (HTML Standard 9.3.3). Never blocks; what does not arrive is lost with a reason.</summary>
    public void PostMessage(WindowRef target, SerializedRecord record, TargetOrigin targetOrigin) =>
        _host.PostMessage(target, record, targetOrigin, Origin);

    /// <summary>Makes a child window and starts to load a document into it.</summary>
    /// <param name="url">An absolute URL.</param>
    public WindowRef CreateFrame(string url) => _host.CreateFrame(url);

    /// <summary>Loads another document into a child window.</summary>
    public void NavigateFrame(WindowRef frame, string url) => _host.NavigateFrame(frame, url);

    /// <summary>Destroys a child window with its document.</summary>
    public void RemoveFrame(WindowRef frame) => _host.RemoveFrame(frame);

    /// <summary>Queues a task of the document, for example to dispatch an event.</summary>
    public void QueueTask(Action task) => _host.QueueTask(task);

    /// <summary>Runs a task once, after a delay. A timer with the same number is replaced.</summary>
    public void StartTimer(int timer, TimeSpan delay, Action task) => _host.StartTimer(timer, delay, task);

    public void CancelTimer(int timer) => _host.CancelTimer(timer);

    /// <summary>Strands the sides in items that were transferred for a message that then failed.</summary>
    public void Strand(IEnumerable<TransferredItem> transferred) => Runtime.MessagingExtension.Strand([.. transferred]);

    public void Trace(TraceEvent traceEvent) => _host.Trace(traceEvent);
}
