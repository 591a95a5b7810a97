using System.Collections.Immutable;
using Akka.Actor;
using Messaging.Agents;
using Messaging.Origins;
using Messaging.Ports;
using Messaging.Runtime;
using static Messaging.Workers.SharedWorkerProtocol;

namespace Messaging.Workers;

/// <summary>The shared workers that one global has connected to. Used on its owner's turn only.</summary>
public sealed class SharedWorkerTable
{
    private readonly SortedDictionary<long, SharedWorkerHandle> _requests = [];
    private readonly TaskQueue _errors = new("shared-worker-errors");
    private readonly AgentGlobal _global;
    private readonly IActorRef _manager;
    private readonly MessagingExtension _messaging;

    internal SharedWorkerTable(AgentGlobal global, IActorRef manager, MessagingExtension messaging)
    {
        _global = global;
        _manager = manager;
        _messaging = messaging;
    }

    /// <summary>Asks for a shared worker. What is posted on its port waits, in order, for the worker to start its own end.</summary>
    /// <param name="url">The script's absolute URL.</param>
    /// <param name="origin">The origin of the agent that asks; which worker it gets, its storage key says.</param>
    public SharedWorkerHandle Connect(string url, string name, SharedWorkerOptions options, Origin origin)
    {
        var (outside, inside) = _global.Ports.CreateChannel();
        var insidePort = (TransferredPort)inside.Transfer();
        var handle = new SharedWorkerHandle(outside);
        var request = _messaging.NextSharedWorkerRequest();
        _requests.Add(request, handle);
        var environment = _global.Environment;
        var key = new SharedWorkerKey(environment.StorageKey, url, name);
        _manager.Tell(
            new Connect(key, options, _global.Self, request, insidePort) { Origin = origin, IsSecureContext = environment.IsSecureContext },
            _global.Self);
        return handle;
    }

    internal bool Has(long request) => _requests.ContainsKey(request);

    internal void Receive(Failed failed)
    {
        if (_requests.Remove(failed.Request, out var handle))
            _global.Loop.Queue(_errors, () => _global.Program?.SharedWorkerFailed(handle, failed.Error));
    }

    /// <summary>The document or script is gone: the workers that it used need it no longer.</summary>
    internal void LeaveAll()
    {
        if (_requests.Count == 0)
            return;
        _manager.Tell(new ClientGone(_global.Self, [.. _requests.Keys]), _global.Self);
        _requests.Clear();
    }
}
