using Messaging.Agents;
using Messaging.Origins;
using Messaging.Ports;
using Messaging.Runtime;
using Messaging.Tracing;

namespace Messaging.Workers;

/// <summary>The dedicated workers that one global has made. Used on its owner's turn only.</summary>
public sealed class WorkerTable
{
    private readonly OrderedDictionary<string, WorkerHandle> _workers = new(StringComparer.Ordinal);
    private readonly TaskQueue _errors = new("worker-errors");
    private readonly AgentGlobal _global;
    private readonly MessagingExtension _messaging;

    internal WorkerTable(AgentGlobal global, MessagingExtension messaging)
    {
        _global = global;
        _messaging = messaging;
    }

    /// <summary>
    /// Makes a worker and starts to load its script (HTML Standard 10.2.6.4). The worker's end of the implicit channel is transferred to it
    /// like any other port, so that what is posted before its script has run waits for it in order.
    /// </summary>
    /// <param name="url">The script's absolute URL.</param>
    /// <param name="type"><c>classic</c> or <c>module</c>.</param>
    public WorkerHandle Create(string url, string name, Origin creatorOrigin, string type = "classic")
    {
        var (outside, inside) = _global.Ports.CreateChannel();
        var insidePort = (TransferredPort)inside.Transfer();
        outside.Start();
        var actorName = $"worker-{_messaging.NextAgent()}";
        var handle = new WorkerHandle(this, actorName, _global.SpawnWorker(actorName), outside);
        _workers.Add(actorName, handle);
        var begin = new WorkerProtocol.Begin(url, name, creatorOrigin, insidePort, _global.Environment) { Type = type, Terminated = handle.Terminated };
        handle.Actor.Tell(begin, _global.Self);
        return handle;
    }

    internal bool Has(string worker) => _workers.ContainsKey(worker);

    internal void Receive(WorkerProtocol.Failed failed)
    {
        if (!_workers.TryGetValue(failed.Worker, out var handle))
            return;
        _global.Loop.Queue(_errors, () =>
        {
            // Nothing of a worker is heard after it was terminated.
            if (!handle.IsTerminated)
                _global.Program?.WorkerFailed(handle, failed.Error);
        });
    }

    internal void Terminate(WorkerHandle handle)
    {
        _workers.Remove(handle.ActorName);
        _global.Ports.Discard(handle.OutsidePort, LossReason.WorkerTerminated);
    }

    internal void TellAll(object message)
    {
        foreach (var handle in _workers.Values)
            handle.Actor.Tell(message, _global.Self);
    }

    /// <summary>The creator ends, and its workers with it.</summary>
    internal void TerminateAll()
    {
        foreach (var handle in _workers.Values.ToArray())
            handle.Terminate();
    }
}
