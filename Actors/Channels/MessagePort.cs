using System.Collections.Immutable;
using Messaging.Agents;
using Messaging.Cloning;
using Messaging.Errors;
using Messaging.Events;

namespace Messaging.Channels;

/// <summary>A port as an agent written in C# holds it (HTML Standard 9.4.3). Use it on its agent's own turn only.</summary>
public sealed class MessagePort
{
    private readonly AgentFace _agent;
    private readonly EventListeners<MessageEvent> _messages = new();
    private readonly EventListeners<MessageEvent> _errors = new();
    private readonly EventListeners<MessagePort> _closes = new();

    internal MessagePort(AgentFace agent, PortHandle handle)
    {
        _agent = agent;
        Handle = handle;
        Value = new JsPlatformObject(handle, nameof(MessagePort));
    }

    /// <summary>The port as a value inside a message; it can travel only if it is in the transfer list too.</summary>
    public JsValue Value { get; }

    /// <summary>True once the port was closed or transferred away.</summary>
    public bool IsDetached => Handle.IsDetached;

    /// <summary>The event handler for messages. Setting it, to whatever, starts the port; adding a listener does not.</summary>
    public Action<MessageEvent>? OnMessage
    {
        get => _messages.Handler;
        set
        {
            _messages.Handler = value;
            Start();
        }
    }

    /// <summary>The event handler for messages that could not be deserialized. Setting it does not start the port.</summary>
    public Action<MessageEvent>? OnMessageError
    {
        get => _errors.Handler;
        set => _errors.Handler = value;
    }

    /// <summary>The event handler for the close of the other side, which comes after everything that the other side posted.</summary>
    public Action<MessagePort>? OnClose
    {
        get => _closes.Handler;
        set => _closes.Handler = value;
    }

    internal PortHandle Handle { get; }

    public static implicit operator JsValue(MessagePort port) => port.Value;

    /// <summary>Adds a listener for messages. That does not start the port, except in the profile of Node.js.</summary>
    public void AddMessageListener(Action<MessageEvent> listener)
    {
        _messages.Add(listener);
        Handle.ListenerAdded();
    }

    public void RemoveMessageListener(Action<MessageEvent> listener) => _messages.Remove(listener);

    /// <summary>Posts a message through the channel; see <see cref="PostMessage(JsValue, IReadOnlyList{JsValue})"/>.</summary>
    public void PostMessage(JsValue message, params MessagePort[] transfer) =>
        PostMessage(message, [.. transfer.Select(port => port.Value)]);

    /// <summary>
    /// Posts a message through the channel. Never blocks; a message that cannot arrive is lost with a reason, and what was transferred with it
    /// is consumed all the same.
    /// </summary>
    /// <exception cref="DomException">DataCloneError, if the message cannot be cloned or the list names this port.</exception>
    public void PostMessage(JsValue message, IReadOnlyList<JsValue> transferList)
    {
        if (transferList.Any(entry => entry is JsPlatformObject { Target: PortHandle handle } && handle == Handle))
            throw DomException.DataClone($"Port {Handle.Id} cannot be transferred through itself.");
        Handle.Post(_agent.Serialize(message, transferList));
    }

    /// <summary>Enables the port message queue: from now on messages are delivered.</summary>
    public void Start() => Handle.Start();

    /// <summary>Disconnects the port, so that it is no longer active.</summary>
    public void Close() => Handle.Close();

    internal void DispatchMessage(JsValue data, ImmutableArray<MessagePort> ports, Action<Exception> report) =>
        _messages.Dispatch(new MessageEvent { Data = data, Ports = ports }, report);

    internal void DispatchMessageError(Action<Exception> report) => _errors.Dispatch(new MessageEvent(), report);

    internal void DispatchClose(Action<Exception> report) => _closes.Dispatch(this, report);
}
