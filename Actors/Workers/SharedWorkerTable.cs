using Akka.Actor;
using Messaging.Agents;
using Messaging.Channels;
using Messaging.Origins;
using Messaging.Ports;
using static Messaging.Workers.SharedWorkerProtocol;

namespace Messaging.Workers;

/// <summary>The shared workers that one agent has connected to. Used on its owner's turn only.</summary>
public sealed class SharedWorkerTable
{
    private readonly Dictionary<long, SharedWorkerHandle> _requests = [];
    private readonly TaskQueue _errors = new("shared-worker-errors");
    private readonly PortTable _ports;
    private readonly EventLoop _loop;
    private readonly IActorRef _userAgent;
    private readonly Action<SharedWorkerHandle, WorkerError> _dispatchError;
    private long _lastRequest;

    /// <param name="dispatchError">Fires an error event at a shared worker's object.</param>
    internal SharedWorkerTable(PortTable ports, EventLoop loop, IActorRef userAgent, Action<SharedWorkerHandle, WorkerError> dispatchError)
    {
        _ports = ports;
        _loop = loop;
        _userAgent = userAgent;
        _dispatchError = dispatchError;
    }

    /// <summary>Asks for a shared worker. What is posted on its port waits, in order, for the worker to start its own end.</summary>
    /// <param name="url">The script's absolute URL.</param>
    /// <param name="storageKey">The storage key of the agent that asks.</param>
    public SharedWorkerHandle Connect(string url, string name, SharedWorkerOptions options, Origin storageKey)
    {
        var (outside, inside) = _ports.CreateChannel();
        var insidePort = (TransferredPort)inside.Transfer();
        var handle = new SharedWorkerHandle(outside);
        _requests.Add(++_lastRequest, handle);
        var key = new SharedWorkerKey(storageKey, url, name);
        _userAgent.Tell(new Connect(key, options, _ports.Owner, _lastRequest, insidePort), _ports.Owner);
        return handle;
    }

    internal void Receive(Failed failed)
    {
        if (_requests.Remove(failed.Request, out var handle))
            _loop.Queue(_errors, () => _dispatchError(handle, failed.Error));
    }

    /// <summary>The agent's document or script is gone: the workers that it used need it no longer.</summary>
    internal void LeaveAll()
    {
        if (_lastRequest == 0)
            return;
        _requests.Clear();
        _userAgent.Tell(new ClientGone(_ports.Owner), _ports.Owner);
    }
}
