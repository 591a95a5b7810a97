using Messaging.Broadcasting;
using Messaging.Channels;
using Messaging.Origins;
using Messaging.Workers;

namespace Messaging.Agents;

/// <summary>
/// What runs inside a window or worker: a page's scripts, or an agent written in C#. Every member is called on the agent's own turn, one
/// task at a time.
/// </summary>
public abstract class AgentProgram : IDisposable
{
    /// <summary>
    /// A message has come due at a port: deserialize it, then <see cref="Delivery.Accept"/> it and dispatch <c>message</c>, or dispatch
    /// <c>messageerror</c> without accepting it.
    /// </summary>
    public abstract void DeliverToPort(PortHandle port, Delivery delivery);

    /// <summary>The other side of a port was closed and everything it had posted has been delivered.</summary>
    public abstract void DeliverClose(PortHandle port);

    /// <summary>
    /// A message has come due at a broadcast channel: deserialize it, then <see cref="Delivery.Accept"/> it and dispatch <c>message</c>, or
    /// dispatch <c>messageerror</c> without accepting it.
    /// </summary>
    public abstract void DeliverToBroadcast(BroadcastHandle channel, Delivery delivery, Origin origin);

    /// <summary>A worker that this program made has failed: dispatches <c>error</c> at its object.</summary>
    public abstract void WorkerFailed(WorkerHandle worker, WorkerError error);

    /// <summary>A shared worker that this program asked for cannot be had: dispatches <c>error</c> at its object.</summary>
    public abstract void SharedWorkerFailed(SharedWorkerHandle worker, WorkerError error);

    /// <summary>Performs a microtask checkpoint (HTML Standard 8.1.7.3). Called after every task.</summary>
    public abstract void Checkpoint();

    /// <summary>Does or answers what was asked from outside, in words that the asker and the program share.</summary>
    public virtual object? Interact(object request) => null;

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}
