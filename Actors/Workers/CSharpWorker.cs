using Messaging.Agents;
using Messaging.Broadcasting;
using Messaging.Channels;
using Messaging.Cloning;
using Messaging.Errors;
using Messaging.Origins;
using Messaging.Tracing;

namespace Messaging.Workers;

/// <summary>The common part of workers written in C#; see <see cref="WorkerAgent"/> and <see cref="SharedWorkerAgent"/>.</summary>
public abstract class CSharpWorker : WorkerProgram
{
    private WorkerScope? _scope;
    private AgentFace? _face;

    /// <summary>The name that the worker was given; empty if none.</summary>
    protected string Name => Scope.Name;

    /// <summary>The URL of the worker's script.</summary>
    protected string Url => Scope.Url;

    protected TimeSpan Now => Scope.Now;

    private protected WorkerScope Scope => _scope ?? throw new InvalidOperationException("The agent is not in a worker yet.");

    private protected AgentFace Face => _face ?? throw new InvalidOperationException("The agent is not in a worker yet.");

    /// <summary>What the worker's script does when it is run.</summary>
    protected abstract void OnLoad();

    /// <summary>Ends the worker after the task that is running. What that task posts is still delivered.</summary>
    protected void Close() => Scope.Close();

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

    /// <summary>Writes a line to the trace, as a script does to its console.</summary>
    protected void Log(string text) => Scope.Trace(new ConsoleWritten(Scope.Path, Scope.Origin.ToString(), "log", text));

    internal virtual void Attach(WorkerScope scope)
    {
        _scope = scope;
        _face = new AgentFace(scope, GetType().Name, failure => scope.ReportError(WorkerError.Of(failure, scope.Url)));
    }

    public sealed override void Run() => Face.OnTurn(OnLoad);

    public sealed override void DeliverToPort(PortHandle port, Delivery delivery) => Face.DeliverToPort(port, delivery);

    public sealed override void DeliverToBroadcast(BroadcastHandle channel, Delivery delivery, Origin origin) =>
        Face.OnTurn(() => Face.DeliverToBroadcast(channel, delivery, origin));

    public sealed override void DeliverClose(PortHandle port) => Face.OnTurn(() => Face.PortFor(port).DispatchClose(Face.Report));

    /// <summary>What happens in a worker of this worker and nobody here listens for, goes on to this worker's creator.</summary>
    public sealed override void WorkerFailed(WorkerHandle worker, WorkerError error) => Face.OnTurn(() =>
    {
        if (!Face.TryHandleFailure(worker, error))
            Scope.ReportError(error);
    });

    public sealed override void SharedWorkerFailed(SharedWorkerHandle worker, WorkerError error) =>
        Face.OnTurn(() => Face.SharedWorkerFailed(worker, error));

    /// <summary>An agent in C# has no microtasks of its own.</summary>
    public sealed override void Checkpoint()
    {
    }
}
