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
    private EventListeners<MessageEvent>? _messages;
    private EventListeners<MessageEvent>? _errors;
    private EventListeners<MessagePort>? _closes;
    private JsValue? _value;

    internal MessagePort(AgentFace agent, PortHandle handle)
    {
        _agent = agent;
        Handle = handle;
    }

    /// <summary>The port as a value inside a message; it can travel only if it is in the transfer list too.</summary>
    public JsValue Value => _value ??= new JsPlatformObject(Handle, nameof(MessagePort));

    /// <summary>True once the port was closed or transferred away.</summary>
    public bool IsDetached => Handle.IsDetached;

    /// <summary>The event handler for messages. Setting it, to whatever, starts the port; adding a listener does not.</summary>
    public Action<MessageEvent>? OnMessage
    {
        get => _messages?.Handler;
        set
        {
            (_messages ??= new()).Handler = value;
            Start();
        }
    }

    /// <summary>The event handler for messages that could not be deserialized. Setting it does not start the port.</summary>
    public Action<MessageEvent>? OnMessageError
    {
        get => _errors?.Handler;
        set => (_errors ??= new()).Handler = value;
    }

    /// <summary>The event handler for the close of the other side, which comes after everything that the other side posted.</summary>
    public Action<MessagePort>? OnClose
    {
        get => _closes?.Handler;
        set => (_closes ??= new()).Handler = value;
    }

    internal PortHandle Handle { get; }

    public static implicit operator JsValue(MessagePort port) => port.Value;

    /// <summary>Adds a listener for messages. That does not start the port, except in the profile of Node.js.</summary>
    public void AddMessageListener(Action<MessageEvent> listener)
    {
        (_messages ??= new()).Add(listener);
        Handle.ListenerAdded();
    }

    public void RemoveMessageListener(Action<MessageEvent> listener) => _messages?.Remove(listener);

    /// <summary>Posts a message through the channel; see <see cref="PostMessage(JsValue, IReadOnlyList{JsValue})"/>.</summary>
    public void PostMessage(JsValue message, params MessagePort[] transfer) =>
        PostMessage(message, ValuesOf(transfer));

    /// <summary>
    /// Posts a message through the channel. Never blocks; a message that cannot arrive is lost with a reason, and what was transferred with it
    /// is consumed all the same.
    /// </summary>
    /// <exception cref="DomException">DataCloneError, if the message cannot be cloned or the list names this port.</exception>
    public void PostMessage(JsValue message, IReadOnlyList<JsValue> transferList)
    {
        for (var i = 0; i < transferList.Count; i++)
        {
            if (transferList[i] is JsPlatformObject { Target: PortHandle handle } && handle == Handle)
                throw DomException.DataClone($"Port {Handle.Id} cannot be transferred through itself.");
        }

        Handle.Post(_agent.Serialize(message, transferList));
    }

    /// <summary>Enables the port message queue: from now on messages are delivered.</summary>
    public void Start() => Handle.Start();

    /// <summary>Disconnects the port, so that it is no longer active.</summary>
    public void Close() => Handle.Close();

    private static JsValue[] ValuesOf(MessagePort[] ports)
    {
        if (ports.Length == 0)
            return [];
        var values = new JsValue[ports.Length];
        for (var i = 0; i < ports.Length; i++)
            values[i] = ports[i].Value;
        return values;
    }

    internal void DispatchMessage(JsValue data, ImmutableArray<MessagePort> ports, Action<Exception> report) =>
        _messages?.Dispatch(new MessageEvent { Data = data, Ports = ports }, report);

    internal void DispatchMessageError(Action<Exception> report) => _errors?.Dispatch(new MessageEvent(), report);

    internal void DispatchClose(Action<Exception> report) => _closes?.Dispatch(this, report);
}
