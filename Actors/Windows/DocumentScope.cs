using Messaging.Agents;
using Messaging.Broadcasting;
using Messaging.Channels;
using Messaging.Cloning;
using Messaging.Origins;
using Messaging.Sandboxing;
using Messaging.Tracing;
using Messaging.Windows.Navigation;
using Messaging.Workers;

namespace Messaging.Windows;

/// <summary>What a document's program can reach: its place among the windows, and what it may do there. Used on a turn of its agent only.</summary>
public sealed class DocumentScope : IAgentScope
{
    private readonly IWindowHost _host;
    private readonly AgentGlobal _global;

    internal DocumentScope(IWindowHost host, AgentGlobal global, string url)
    {
        _host = host;
        _global = global;
        Url = url;
    }

    /// <summary>The document's absolute URL. Going to another fragment changes it.</summary>
    public string Url { get; internal set; }

    /// <summary>The document's text if its frame came with it; null if it comes from its URL.</summary>
    public string? Srcdoc { get; internal init; }

    /// <summary>
    /// What relative URLs in the document are resolved against, unless it says otherwise: its URL, or its maker's base URL if it has no
    /// address of its own.
    /// </summary>
    public string BaseUrl => InheritedBaseUrl ?? Url;

    /// <summary>What the document may know of where it was called from; empty if nothing.</summary>
    public string Referrer { get; internal init; } = "";

    /// <summary>What the document is forbidden.</summary>
    public Sandbox Sandbox { get; internal set; }

    /// <summary>Whether scripts run in the document. In one that is sandboxed without <c>allow-scripts</c> none does.</summary>
    public bool IsScriptingEnabled => !Sandbox.Forbids(SandboxFlags.Scripts);

    public Origin Origin => Environment.Origin;

    public AgentEnvironment Environment => _global.Environment;

    /// <summary>The document's own window.</summary>
    public WindowRef Window => _host.Place.Window;

    /// <summary>The window that embeds this one; the window itself if it is top-level.</summary>
    public WindowRef Parent => _host.Place.Parent ?? Window;

    /// <summary>The top-level window; the window itself if it is that.</summary>
    public WindowRef Top => _host.Place.Top ?? Window;

    /// <summary>The origin of the document that embeds this one; null for a top-level document.</summary>
    public Origin? EmbedderOrigin => _host.Place.IsTopLevel ? null : _host.Place.Creator?.Environment.Origin;

    /// <summary>The URLs of the documents that this one is in, as they were when they embedded it, the nearest first.</summary>
    public IReadOnlyList<string> AncestorUrls => _host.Place.AncestorUrls.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The windows of the document's frames, in the order in which they were made.</summary>
    public IReadOnlyList<WindowRef> Frames => _host.Frames;

    /// <summary>The window whose script opened this one; null if there is none.</summary>
    public WindowRef? Opener => _host.Place.Opener;

    /// <summary>The name that other documents find the window by: <c>window.name</c>.</summary>
    public string WindowName
    {
        get => _host.Place.Name;
        set => _host.Rename(value);
    }

    /// <summary>How many entries the session history of the window has.</summary>
    public int HistoryLength => _host.HistoryLength;

    /// <summary>What the document's scripts have put into the current entry of the session history, serialized; null if nothing.</summary>
    public ReadOnlyMemory<byte>? HistoryData => _host.HistoryData;

    /// <summary>The path of the window's actor, as the trace names it.</summary>
    public string Path => _global.Path;

    /// <summary>The ports that the document owns.</summary>
    public PortTable Ports => _global.Ports;

    /// <summary>The broadcast channels that the document has open.</summary>
    public BroadcastTable Broadcasts => _global.Broadcasts;

    /// <summary>The dedicated workers that the document has made.</summary>
    public WorkerTable Workers => _global.Workers;

    /// <summary>The shared workers that the document is connected to.</summary>
    public SharedWorkerTable SharedWorkers => _global.SharedWorkers;

    /// <summary>Time since the system started, from its scheduler.</summary>
    public TimeSpan Now => _global.Now;

    internal string? InheritedBaseUrl { get; init; }

    /// <summary>Posts a record to a window (HTML Standard 9.3.3). Never blocks; what does not arrive is lost with a reason.</summary>
    public void PostMessage(WindowRef target, SerializedRecord record, TargetOrigin targetOrigin) =>
        _host.PostMessage(target, record, targetOrigin, Origin);

    /// <summary>Tells the document of another window that something has changed which both know of. If it has gone, nobody hears of it.</summary>
    public void Notify(WindowRef target, object notice) => _host.Notify(target, notice);

    /// <summary>Makes a child window and starts to load a document into it.</summary>
    /// <param name="url">An absolute URL.</param>
    public WindowRef CreateFrame(string url) => _host.CreateFrame(new FrameDescription { Url = url });

    /// <summary>Makes a child window as an iframe element describes it, and starts to load a document into it.</summary>
    public WindowRef CreateFrame(FrameDescription frame) => _host.CreateFrame(frame);

    /// <summary>The element of a child window has changed: the next document there has these flags.</summary>
    public void ChangeFrame(WindowRef frame, string name, Sandbox sandbox) => _host.ChangeFrame(frame, name, sandbox);

    /// <summary>Loads another document into a child window.</summary>
    public void NavigateFrame(WindowRef frame, string url) => NavigateFrame(frame, url, null);

    /// <summary>Loads another document into a child window: <paramref name="srcdoc"/> if that is not null.</summary>
    public void NavigateFrame(WindowRef frame, string url, string? srcdoc) =>
        _host.Navigate(frame, new WindowProtocol.Navigate(url) { Srcdoc = srcdoc, Initiator = AsInitiator() }, byPerson: false);

    /// <summary>Destroys a child window with its document.</summary>
    public void RemoveFrame(WindowRef frame) => _host.RemoveFrame(frame);

    /// <summary>Makes a window go to a URL (HTML Standard 7.4.2.2). Only another fragment of the document's own URL is reached at once.</summary>
    /// <param name="url">An absolute URL.</param>
    /// <param name="byPerson">Whether a person acted on the document.</param>
    /// <returns>False if the document's sandbox does not allow it: a SecurityError where errors are reported.</returns>
    public bool Navigate(WindowRef target, string url, HistoryHandling handling = HistoryHandling.Push, bool byPerson = false) =>
        _host.Navigate(target, new WindowProtocol.Navigate(url) { Initiator = AsInitiator(), Handling = handling }, byPerson);

    /// <summary>Loads the document of the window anew.</summary>
    public void Reload() => _host.Go(0);

    /// <summary>Goes back (negative) or forth in the session history of the window. Without an entry so far away nothing happens.</summary>
    public void Go(int delta) => _host.Go(delta);

    /// <summary>Gives the document another URL, at once, and an entry in the session history with it (HTML Standard 7.4.4).</summary>
    /// <param name="url">An absolute URL that the document may have.</param>
    /// <param name="data">What scripts put into the entry, serialized.</param>
    public void UpdateHistory(string url, ReadOnlyMemory<byte> data, HistoryHandling handling) => _host.UpdateHistory(url, data, handling);

    /// <summary>Opens a window, or finds the one of that name (HTML Standard 7.2.2.1).</summary>
    /// <param name="url">An absolute URL; empty for a blank window, or to leave a window that is there as it is.</param>
    /// <param name="name">A name, <c>_blank</c>, <c>_self</c>, <c>_parent</c> or <c>_top</c>; empty means <c>_blank</c>.</param>
    /// <returns>The window; null if the sandbox does not allow it, or if the new window must not be known.</returns>
    public WindowRef? Open(string url, string name = "", WindowFeatures? features = null, bool byPerson = false) =>
        _host.Open(url, name, features ?? WindowFeatures.None, byPerson);

    /// <summary>Closes a top-level window that a script opened, or that has been nowhere else. Any other stays.</summary>
    public void Close(WindowRef window) => _host.Close(window);

    /// <summary>Whether a window is closed or about to be, as far as this one knows.</summary>
    public bool IsClosed(WindowRef window) => _host.IsClosed(window);

    /// <summary>
    /// The program of the document that another window has now, to be used at once and without a message, as documents of one agent may (HTML
    /// Standard 8.1.2, similar-origin window agents): it has this document's origin, its browsing context group and its user agent.
    /// </summary>
    /// <returns>Null if it is none of these, or if the window is on another node, is gone, or has not begun and cannot begin now.</returns>
    public DocumentProgram? Reach(WindowRef window) => _host.Reach(window);

    /// <summary>Whether the document is the one that its window has, and has not gone with the window.</summary>
    public bool IsActive => _host.IsActive(_global);

    /// <summary>Another document of the agent does something with this one in its own turn.</summary>
    public void Visit() => _host.Visit();

    /// <summary>Queues a task of the document, for example to dispatch an event.</summary>
    public void QueueTask(Action task) => _global.QueueTask(task);

    public void QueueTaskFromOutside(Action task) => _global.QueueTaskFromOutside(task);

    /// <summary>Queues a task that the document's load event waits for, such as running a script that it asked for.</summary>
    public void QueueLoadingTask(Action task) => _host.QueueLoadingTask(task);

    /// <summary>Runs a task once, after a delay. A timer with the same number is replaced.</summary>
    public void StartTimer(int timer, TimeSpan delay, Action task) => _global.StartTimer(timer, delay, task);

    public void CancelTimer(int timer) => _global.CancelTimer(timer);

    /// <summary>Strands the sides in items that were transferred for a message that then failed.</summary>
    public void Strand(IEnumerable<TransferredItem> transferred) => Runtime.MessagingExtension.Strand([.. transferred]);

    public void Trace(TraceEvent traceEvent) => _global.Trace(traceEvent);

    internal Initiator AsInitiator() => new(Origin, BaseUrl, Url);
}
