using Akka.Actor;
using Messaging.Agents;
using Messaging.Channels;
using Messaging.Origins;
using Messaging.Ports;
using Messaging.Tracing;

namespace Messaging.Workers;

/// <summary>The dedicated workers that one agent has made. Used on its owner's turn only.</summary>
public sealed class WorkerTable
{
    private readonly SortedDictionary<string, WorkerHandle> _workers = new(StringComparer.Ordinal);
    private readonly TaskQueue _errors = new("worker-errors");
    private readonly PortTable _ports;
    private readonly EventLoop _loop;
    private readonly Func<string> _nextName;
    private readonly Func<string, IActorRef> _spawn;
    private readonly Action<WorkerHandle, WorkerError> _dispatchError;

    /// <param name="nextName">Names the next worker's actor.</param>
    /// <param name="spawn">Makes a child actor for a worker.</param>
    /// <param name="dispatchError">Fires an error event at a worker's object.</param>
    internal WorkerTable(
        PortTable ports, EventLoop loop, Func<string> nextName, Func<string, IActorRef> spawn, Action<WorkerHandle, WorkerError> dispatchError)
    {
        _ports = ports;
        _loop = loop;
        _nextName = nextName;
        _spawn = spawn;
        _dispatchError = dispatchError;
    }

    /// <summary>
    /// Makes a worker and starts to load its script (HTML Standard 10.2.6.4). The worker's end of the implicit channel is transferred to it
    /// like any other port, so that what is posted before its script has run waits for it in order.
    /// </summary>
    /// <param name="url">The script's absolute URL.</param>
    public WorkerHandle Create(string url, string name, Origin creatorOrigin)
    {
        var (outside, inside) = _ports.CreateChannel();
        var insidePort = (TransferredPort)inside.Transfer();
        outside.Start();
        var actorName = _nextName();
        var handle = new WorkerHandle(this, actorName, _spawn(actorName), outside);
        _workers.Add(actorName, handle);
        handle.Actor.Tell(new WorkerProtocol.Begin(url, name, creatorOrigin, insidePort), _ports.Owner);
        return handle;
    }

    internal void Receive(WorkerProtocol.Failed failed)
    {
        if (_workers.TryGetValue(failed.Worker, out var handle))
            _loop.Queue(_errors, () => _dispatchError(handle, failed.Error));
    }

    internal void Terminate(WorkerHandle handle)
    {
        _workers.Remove(handle.ActorName);
        _ports.Discard(handle.OutsidePort, LossReason.WorkerTerminated);
    }

    /// <summary>The creator ends, and its workers with it.</summary>
    internal void TerminateAll()
    {
        foreach (var handle in _workers.Values.ToArray())
            handle.Terminate();
    }
}
