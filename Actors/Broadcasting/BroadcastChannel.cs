using Messaging.Agents;
using Messaging.Cloning;
using Messaging.Errors;
using Messaging.Events;

namespace Messaging.Broadcasting;

/// <summary>A broadcast channel as an agent written in C# holds it (HTML Standard 9.5). Use it on its agent's own turn only.</summary>
public sealed class BroadcastChannel
{
    private readonly AgentFace _agent;
    private readonly BroadcastHandle _handle;
    private readonly EventListeners<MessageEvent> _messages = new();
    private readonly EventListeners<MessageEvent> _errors = new();

    /// <summary>Opens a channel for the agent whose turn it is. It hears every message that is posted on its name from now on.</summary>
    /// <exception cref="InvalidOperationException">No agent is running on this thread.</exception>
    public BroadcastChannel(string name)
    {
        _agent = AgentFace.Current;
        _handle = _agent.Scope.Broadcasts.Open(name, _agent.Scope.Origin);
        _handle.Tag = this;
    }

    public string Name => _handle.Name;

    public Action<MessageEvent>? OnMessage
    {
        get => _messages.Handler;
        set => _messages.Handler = value;
    }

    public Action<MessageEvent>? OnMessageError
    {
        get => _errors.Handler;
        set => _errors.Handler = value;
    }

    public void AddMessageListener(Action<MessageEvent> listener) => _messages.Add(listener);

    public void RemoveMessageListener(Action<MessageEvent> listener) => _messages.Remove(listener);

    /// <summary>Posts a message to every other channel of the name in the same storage partition.</summary>
    /// <exception cref="DomException">InvalidStateError if the channel is closed; DataCloneError.</exception>
    public void PostMessage(JsValue message)
    {
        if (!_handle.IsEligible)
            return;
        _handle.EnsureOpen();
        _handle.Post(_agent.Serialize(message));
    }

    /// <summary>Closes the channel. Messages that are already under way to it are not delivered.</summary>
    public void Close() => _handle.Close();

    internal void Dispatch(MessageEvent message) => _messages.Dispatch(message, _agent.Report);

    internal void DispatchError(MessageEvent message) => _errors.Dispatch(message, _agent.Report);
}
