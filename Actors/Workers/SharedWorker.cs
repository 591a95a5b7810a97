using Messaging.Agents;
using Messaging.Channels;
using Messaging.Errors;
using Messaging.Events;

namespace Messaging.Workers;

/// <summary>A shared worker as one of its clients, written in C#, holds it (HTML Standard 10.2.6.4). Use it on that agent's own turn only.</summary>
public sealed class SharedWorker
{
    private readonly EventListeners<WorkerError> _errors = new();

    /// <summary>Connects the agent whose turn it is to the shared worker of that URL and name, which is made if there is none.</summary>
    /// <param name="url">The absolute URL of the worker's script.</param>
    /// <exception cref="InvalidOperationException">No agent is running on this thread.</exception>
    /// <exception cref="DomException">SyntaxError: the URL cannot be parsed.</exception>
    public SharedWorker(string url, string name = "", SharedWorkerOptions? options = null)
    {
        var agent = AgentFace.Current;
        WorkerUrl.Check(url);
        var handle = agent.Scope.SharedWorkers.Connect(url, name, options ?? new SharedWorkerOptions(), agent.Scope.Origin);
        handle.Tag = this;
        Port = agent.PortFor(handle.Port);
    }

    /// <summary>The client's end of the channel to the worker. It is not started.</summary>
    public MessagePort Port { get; }

    /// <summary>The event handler for a worker that cannot be had or whose script could not be loaded.</summary>
    public Action<WorkerError>? OnError
    {
        get => _errors.Handler;
        set => _errors.Handler = value;
    }

    internal void DispatchError(WorkerError error, Action<Exception> report) => _errors.Dispatch(error, report);
}
