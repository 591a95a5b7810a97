using Messaging.Agents;
using Messaging.Channels;
using Messaging.Cloning;
using Messaging.Errors;
using Messaging.Events;

namespace Messaging.Workers;

/// <summary>A dedicated worker as the agent that made it holds it (HTML Standard 10.2.6.3). Use it on that agent's own turn only.</summary>
public sealed class Worker
{
    private readonly WorkerHandle _handle;
    private readonly MessagePort _port;
    private readonly EventListeners<WorkerError> _errors = new();

    /// <summary>Makes a worker for the agent whose turn it is.</summary>
    /// <param name="url">The absolute URL of the worker's script.</param>
    /// <exception cref="InvalidOperationException">No agent is running on this thread.</exception>
    /// <exception cref="DomException">SyntaxError: the URL cannot be parsed.</exception>
    public Worker(string url, string name = "")
    {
        var agent = AgentFace.Current;
        WorkerUrl.Check(url);
        _handle = agent.Scope.Workers.Create(url, name, agent.Scope.Origin);
        _handle.Tag = this;
        _port = agent.PortFor(_handle.OutsidePort);
    }

    public Action<MessageEvent>? OnMessage
    {
        get => _port.OnMessage;
        set => _port.OnMessage = value;
    }

    public Action<MessageEvent>? OnMessageError
    {
        get => _port.OnMessageError;
        set => _port.OnMessageError = value;
    }

    /// <summary>The event handler for a script that could not be loaded, and for what the worker throws and does not catch.</summary>
    public Action<WorkerError>? OnError
    {
        get => _errors.Handler;
        set => _errors.Handler = value;
    }

    public void AddMessageListener(Action<MessageEvent> listener) => _port.AddMessageListener(listener);

    /// <summary>Posts a message to the worker. What is posted before its script has run waits for it in order.</summary>
    /// <exception cref="DomException">DataCloneError.</exception>
    public void PostMessage(JsValue message, params MessagePort[] transfer) => _port.PostMessage(message, transfer);

    /// <summary>Posts an object of C#, converted by <see cref="JsValue.From"/>.</summary>
    /// <exception cref="DomException">DataCloneError, naming the path to what cannot be cloned.</exception>
    public void PostMessage(object? message, params MessagePort[] transfer) => _port.PostMessage(message, transfer);

    /// <inheritdoc cref="PostMessage(JsValue, MessagePort[])"/>
    public void PostMessage(JsValue message, IReadOnlyList<JsValue> transferList) => _port.PostMessage(message, transferList);

    /// <summary>Ends the worker at once. What it had posted and was not delivered yet is lost.</summary>
    public void Terminate() => _handle.Terminate();

    internal bool TryDispatchError(WorkerError error, Action<Exception> report)
    {
        if (OnError is null)
            return false;
        _errors.Dispatch(error, report);
        return true;
    }
}
