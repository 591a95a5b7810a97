using Messaging.Agents;
using Messaging.Broadcasting;
using Messaging.Channels;
using Messaging.Events;
using Messaging.Origins;
using Messaging.Tracing;
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

    /// <summary>The document's URL.</summary>
    protected string Url => Scope.Url;

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

    /// <summary>Makes a frame inside this window and starts to load a document into it.</summary>
    protected Window CreateFrame(string url) => WindowFor(Scope.CreateFrame(url));

    /// <summary>Destroys a frame with its document.</summary>
    protected void RemoveFrame(Window frame) => Scope.RemoveFrame(frame.Target);

    /// <summary>Writes a line to the trace, as a page does to its console.</summary>
    protected void Log(string text) => Scope.Trace(new ConsoleWritten(Scope.Path, Scope.Origin.ToString(), "log", text));

    internal void Attach(DocumentScope scope)
    {
        _scope = scope;
        _face = new AgentFace(scope, GetType().Name);
    }

    public sealed override void Run() => Face.OnTurn(OnLoad);

    public sealed override void FireLoad() => Face.OnTurn(OnLoaded);

    public sealed override void FrameLoaded(WindowRef frame) => Face.OnTurn(() => OnFrameLoaded(WindowFor(frame)));

    public sealed override void DeliverToWindow(Delivery delivery, WindowRef source, Origin sourceOrigin) => Face.OnTurn(() =>
    {
        var origin = sourceOrigin.ToString();
        if (Face.TryReceive(delivery, out var data, out var ports))
            OnMessage(new MessageEvent { Data = data, Ports = ports, Origin = origin, Source = WindowFor(source) });
        else
            OnMessageError(new MessageEvent { Origin = origin, Source = WindowFor(source) });
    });

    public sealed override void DeliverToPort(PortHandle port, Delivery delivery) => Face.OnTurn(() => Face.DeliverToPort(port, delivery));

    public sealed override void DeliverToBroadcast(BroadcastHandle channel, Delivery delivery, Origin origin) =>
        Face.OnTurn(() => Face.DeliverToBroadcast(channel, delivery, origin));

    public sealed override void DeliverClose(PortHandle port) => Face.OnTurn(() => Face.PortFor(port).DispatchClose(Face.Report));

    public sealed override void WorkerFailed(WorkerHandle worker, WorkerError error) => Face.OnTurn(() => Face.WorkerFailed(worker, error));

    public sealed override void SharedWorkerFailed(SharedWorkerHandle worker, WorkerError error) =>
        Face.OnTurn(() => Face.SharedWorkerFailed(worker, error));

    /// <summary>An agent in C# has no microtasks of its own.</summary>
    public sealed override void Checkpoint()
    {
    }

    private Window WindowFor(WindowRef target)
    {
        if (!_windows.TryGetValue(target.Name, out var window))
            _windows.Add(target.Name, window = new Window(this, target));
        return window;
    }
}
