using System.Collections.Immutable;
using Messaging.Agents;
using Messaging.Broadcasting;
using Messaging.Channels;
using Messaging.Cloning;
using Messaging.Errors;
using Messaging.Events;
using Messaging.Origins;
using Messaging.Tracing;
using Messaging.Windows.Navigation;
using Messaging.Workers;

namespace Messaging.Windows;

/// <summary>
/// A document written in C#: derive from it, and do in <see cref="OnLoad"/> what a page's script does. Every member runs on the window's
/// own turn.
/// </summary>
public abstract class WindowAgent : DocumentProgram
{
    private readonly Dictionary<string, Window> _windows = new(StringComparer.Ordinal);
    private DocumentScope? _scope;
    private AgentFace? _face;

    internal DocumentScope Scope => _scope ?? throw new InvalidOperationException("The agent is not in a window yet.");

    internal AgentFace Face => _face ?? throw new InvalidOperationException("The agent is not in a window yet.");

    /// <summary>The agent's own window.</summary>
    protected Window Self => WindowFor(Scope.Window);

    protected Window Parent => WindowFor(Scope.Parent);

    protected Window Top => WindowFor(Scope.Top);

    /// <summary>The windows of the document's frames, in the order in which they were made.</summary>
    protected IReadOnlyList<Window> Frames => [.. Scope.Frames.Select(WindowFor)];

    /// <summary>The window whose script opened this one; null if there is none.</summary>
    protected Window? Opener => Scope.Opener is { } opener ? WindowFor(opener) : null;

    /// <summary>The name that other documents find the window by.</summary>
    protected string WindowName
    {
        get => Scope.WindowName;
        set => Scope.WindowName = value;
    }

    /// <summary>The document's URL.</summary>
    protected string Url => Scope.Url;

    /// <summary>The document's origin, <c>null</c> if it is opaque.</summary>
    protected string Origin => Scope.Origin.ToString();

    /// <summary>Whether the document may send shared memory.</summary>
    protected bool IsCrossOriginIsolated => Scope.Environment.IsCrossOriginIsolated;

    protected bool IsSecureContext => Scope.Environment.IsSecureContext;

    /// <summary>How many entries the session history of the window has.</summary>
    protected int HistoryLength => Scope.HistoryLength;

    /// <summary>Time since the actor system started.</summary>
    protected TimeSpan Now => Scope.Now;

    /// <summary>What a page's script does when it is run.</summary>
    protected abstract void OnLoad();

    /// <summary>The document and its frames have loaded.</summary>
    protected virtual void OnLoaded()
    {
    }

    /// <summary>A frame's document has loaded.</summary>
    protected virtual void OnFrameLoaded(Window frame)
    {
    }

    /// <summary>A message was posted to the window.</summary>
    protected virtual void OnMessage(MessageEvent message)
    {
    }

    /// <summary>A message was posted to the window that could not be deserialized.</summary>
    protected virtual void OnMessageError(MessageEvent message)
    {
    }

    /// <summary>The document went to another fragment of its URL.</summary>
    protected virtual void OnHashChange(string oldUrl, string newUrl)
    {
    }

    /// <summary>The document is being left. What it posts here still goes out.</summary>
    /// <param name="persisted">Whether it can come back; if not, this is the last of it.</param>
    protected virtual void OnPageHide(bool persisted)
    {
    }

    /// <summary>The document has come back as it was.</summary>
    protected virtual void OnPageShow()
    {
    }

    /// <summary>Makes a frame inside this window and starts to load a document into it.</summary>
    protected Window CreateFrame(string url) => WindowFor(Scope.CreateFrame(url));

    /// <inheritdoc cref="CreateFrame(string)"/>
    protected Window CreateFrame(FrameDescription frame) => WindowFor(Scope.CreateFrame(frame));

    /// <summary>Opens a window, or finds the one of that name; see <see cref="DocumentScope.Open"/>.</summary>
    /// <param name="features">For example <c>noopener</c>.</param>
    protected Window? OpenWindow(string url, string name = "", string features = "") =>
        Scope.Open(url, name, WindowFeatures.Parse(features)) is { } window ? WindowFor(window) : null;

    /// <summary>Loads the document of this window anew.</summary>
    protected void Reload() => Scope.Reload();

    /// <summary>Goes back (negative) or forth in the session history of this window.</summary>
    protected void Go(int delta) => Scope.Go(delta);

    /// <summary>Destroys a frame with its document.</summary>
    protected void RemoveFrame(Window frame) => Scope.RemoveFrame(frame.Target);

    /// <summary>Runs something once, after a delay on the actor system's clock.</summary>
    /// <returns>The number to clear it by.</returns>
    protected int SetTimeout(Action action, TimeSpan delay) => Face.Clock.SetTimeout(action, delay);

    /// <summary>Runs something again and again, until it is cleared.</summary>
    /// <returns>The number to clear it by.</returns>
    protected int SetInterval(Action action, TimeSpan period) => Face.Clock.SetInterval(action, period);

    /// <summary>Cancels a timeout or an interval; one that is over is left alone.</summary>
    protected void ClearTimer(int timer) => Face.Clock.Clear(timer);

    /// <summary>Completes after a delay on the actor system's clock; the agent goes on in a task of its own.</summary>
    protected Task Delay(TimeSpan delay, CancellationToken cancellation = default) => Face.Clock.Delay(delay, cancellation);

    /// <summary>A clone of a value as a receiver of it would get, with the ports of the list moved into it (HTML Standard 2.7.10).</summary>
    /// <exception cref="DomException">DataCloneError.</exception>
    protected JsValue StructuredClone(JsValue value, params MessagePort[] transfer) => Face.StructuredClone(value, MessagePort.ValuesOf(transfer));

    /// <summary>Does or answers what was asked from outside; see <see cref="WindowProtocol.Interact"/>.</summary>
    protected virtual object? OnInteract(object request) => null;

    /// <summary>Writes a line to the trace, as a page does to its console.</summary>
    protected void Log(string text) => Scope.Trace(new ConsoleWritten(Scope.Path, Scope.Origin.ToString(), "log", text));

    internal void Attach(DocumentScope scope)
    {
        _scope = scope;
        _face = new AgentFace(scope, GetType().Name);
    }

    public sealed override void Run() => RunScript(OnLoad);

    public sealed override object? Interact(object request)
    {
        object? reply = null;
        RunScript(() => reply = OnInteract(request));
        return reply;
    }

    public sealed override void FireLoad() => RunScript(OnLoaded);

    public sealed override void FrameLoaded(WindowRef frame) => RunScript(() => OnFrameLoaded(WindowFor(frame)));

    public sealed override void FragmentChanged(string oldUrl, string newUrl) => RunScript(() => OnHashChange(oldUrl, newUrl));

    public sealed override void PageHidden(bool persisted) => RunScript(() => OnPageHide(persisted));

    public sealed override void PageRestored() => RunScript(OnPageShow);

    public sealed override void DeliverToWindow(Delivery delivery, WindowRef source, Origin sourceOrigin) => Face.OnTurn(() =>
    {
        var origin = sourceOrigin.ToString();
        if (!Face.TryReceive(delivery, out var data, out var ports))
            RunScript(() => OnMessageError(new MessageEvent { Origin = origin, Source = WindowFor(source) }));
        else if (Scope.IsScriptingEnabled)
            OnMessage(new MessageEvent { Data = data, Ports = ports, Origin = origin, Source = WindowFor(source) });
        else
            CloseUnreachable(ports);
    });

    public sealed override void DeliverToPort(PortHandle port, Delivery delivery) => Face.DeliverToPort(port, delivery);

    public sealed override void DeliverToBroadcast(BroadcastHandle channel, Delivery delivery, Origin origin) =>
        Face.OnTurn(() => Face.DeliverToBroadcast(channel, delivery, origin));

    public sealed override void DeliverClose(PortHandle port) => Face.OnTurn(() => Face.PortFor(port).DispatchClose(Face.Report));

    public sealed override void WorkerFailed(WorkerHandle worker, WorkerError error) => Face.OnTurn(() =>
    {
        if (!Face.TryHandleFailure(worker, error))
            Scope.Trace(new ScriptFailed(Scope.Path, Scope.Origin.ToString(), error.Message, $"{error.File}:{error.Line}:{error.Column}"));
    });

    public sealed override void SharedWorkerFailed(SharedWorkerHandle worker, WorkerError error) =>
        Face.OnTurn(() => Face.SharedWorkerFailed(worker, error));

    /// <summary>An agent in C# has no microtasks of its own.</summary>
    public sealed override void Checkpoint()
    {
    }

    // Where no script runs nothing can ever listen to a port, or send it on.
    private static void CloseUnreachable(ImmutableArray<MessagePort> ports)
    {
        foreach (var port in ports)
            port.Close();
    }

    private void RunScript(Action action)
    {
        if (Scope.IsScriptingEnabled)
            Face.OnTurn(action);
    }

    private Window WindowFor(WindowRef target)
    {
        if (!_windows.TryGetValue(target.Name, out var window))
            _windows.Add(target.Name, window = new Window(this, target));
        return window;
    }
}
