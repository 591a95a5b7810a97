using Messaging.Agents;
using Messaging.Broadcasting;
using Messaging.Channels;
using Messaging.Cloning;
using Messaging.Events;
using Messaging.Origins;
using Messaging.Tracing;

namespace Messaging.Workers;

/// <summary>
/// A worker written in C#: derive from it, and do in <see cref="OnLoad"/> what a worker's script does. Every member runs on the worker's own
/// turn.
/// </summary>
public abstract class WorkerAgent : WorkerProgram
{
    private WorkerScope? _scope;
    private AgentFace? _face;

    /// <summary>The name that the worker's creator gave it; empty if none.</summary>
    protected string Name => Scope.Name;

    /// <summary>The URL of the worker's script.</summary>
    protected string Url => Scope.Url;

    protected TimeSpan Now => Scope.Now;

    private WorkerScope Scope => _scope ?? throw new InvalidOperationException("The agent is not in a worker yet.");

    private AgentFace Face => _face ?? throw new InvalidOperationException("The agent is not in a worker yet.");

    /// <summary>What the worker's script does when it is run.</summary>
    protected abstract void OnLoad();

    /// <summary>The worker's creator has posted a message.</summary>
    protected virtual void OnMessage(MessageEvent message)
    {
    }

    /// <summary>The worker's creator has posted a message that could not be deserialized.</summary>
    protected virtual void OnMessageError(MessageEvent message)
    {
    }

    /// <summary>Posts a message to the worker's creator.</summary>
    protected void PostMessage(JsValue message, params MessagePort[] transfer) => Face.PortFor(Scope.InsidePort).PostMessage(message, transfer);

    /// <inheritdoc cref="PostMessage(JsValue, MessagePort[])"/>
    protected void PostMessage(JsValue message, IReadOnlyList<JsValue> transferList) =>
        Face.PortFor(Scope.InsidePort).PostMessage(message, transferList);

    /// <summary>Ends the worker after the task that is running. What that task posts is still delivered.</summary>
    protected void Close() => Scope.Close();

    /// <summary>Writes a line to the trace, as a script does to its console.</summary>
    protected void Log(string text) => Scope.Trace(new ConsoleWritten(Scope.Path, Scope.Origin.ToString(), "log", text));

    internal void Attach(WorkerScope scope)
    {
        _scope = scope;
        _face = new AgentFace(scope, GetType().Name, failure => scope.ReportError(new WorkerError(failure.Message, scope.Url, 0, 0)));
        var port = _face.PortFor(scope.InsidePort);
        port.AddMessageListener(OnMessage);
        port.OnMessageError = OnMessageError;
    }

    public sealed override void Run() => Face.OnTurn(OnLoad);

    public sealed override void DeliverToPort(PortHandle port, Delivery delivery) => Face.OnTurn(() => Face.DeliverToPort(port, delivery));

    public sealed override void DeliverToBroadcast(BroadcastHandle channel, Delivery delivery, Origin origin) =>
        Face.OnTurn(() => Face.DeliverToBroadcast(channel, delivery, origin));

    public sealed override void DeliverClose(PortHandle port) => Face.OnTurn(() => Face.PortFor(port).DispatchClose(Face.Report));

    public sealed override void WorkerFailed(WorkerHandle worker, WorkerError error) => Face.OnTurn(() => Face.WorkerFailed(worker, error));

    /// <summary>An agent in C# has no microtasks of its own.</summary>
    public sealed override void Checkpoint()
    {
    }
}
