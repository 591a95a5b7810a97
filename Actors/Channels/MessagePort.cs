using System.Collections.Immutable;
using Akka.Actor;
using Messaging.Agents;
using Messaging.Cloning;
using Messaging.Errors;
using Messaging.Events;
using Messaging.Ports;

namespace Messaging.Channels;

/// <summary>A port as an agent written in C# holds it (HTML Standard 9.4.3). Use it on its agent's own turn only.</summary>
public sealed class MessagePort : IJsValueSource, IAsyncEnumerable<MessageEvent>
{
    private readonly AgentFace _agent;
    private EventListeners<MessageEvent>? _messages;
    private Rarities? _rarities;

    internal MessagePort(AgentFace agent, PortHandle handle)
    {
        _agent = agent;
        Handle = handle;
    }

    /// <summary>The port as a value inside a message; it can travel only if it is in the transfer list too.</summary>
    public JsValue Value => Rare.Value ??= new JsPlatformObject(Handle, nameof(MessagePort));

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
        get => _rarities?.Errors?.Handler;
        set => (Rare.Errors ??= new()).Handler = value;
    }

    /// <summary>The event handler for the close of the other side, which comes after everything that the other side posted.</summary>
    public Action<MessagePort>? OnClose
    {
        get => _rarities?.Closes?.Handler;
        set => (Rare.Closes ??= new()).Handler = value;
    }

    /// <summary>
    /// The actor that embodies this end: any actor may stand at the other end, or send it messages, by speaking
    /// <see cref="Ports.PortProtocol"/>.
    /// </summary>
    public IActorRef Actor => Handle.Actor;

    internal PortHandle Handle { get; }

    public static implicit operator JsValue(MessagePort port) => port.Value;

    /// <summary>Adds a listener for messages. That does not start the port, except in the profile of Node.js.</summary>
    public void AddMessageListener(Action<MessageEvent> listener)
    {
        (_messages ??= new()).Add(listener);
        Handle.ListenerAdded();
    }

    public void RemoveMessageListener(Action<MessageEvent> listener) => _messages?.Remove(listener);

    /// <summary>
    /// Gives this end to an actor outside: the port is detached, as by a transfer, and whoever is told of the result owns the side by making
    /// a <see cref="PortActor"/> and telling it <see cref="PortProtocol.Adopt"/>.
    /// </summary>
    /// <exception cref="DomException">DataCloneError: the port is detached.</exception>
    public TransferredPort HandOut()
    {
        if (IsDetached)
            throw DomException.DataClone($"Port {Handle.Id} is detached: it cannot be handed out.");
        var side = (TransferredPort)Handle.Transfer();
        EndIfDetached();
        return side;
    }

    /// <summary>
    /// The next message. The first call starts the port and from then on messages wait for those who ask, besides going to listeners. What
    /// follows the await runs as a task of the agent.
    /// </summary>
    /// <exception cref="PortEndedException">No message can come any more.</exception>
    /// <exception cref="DomException">DataCloneError: the message could not be deserialized.</exception>
    public ValueTask<MessageEvent> ReceiveAsync(CancellationToken cancellation = default) => Inbox().TakeAsync(cancellation);

    /// <summary>Messages one after the other, until no more can come; see <see cref="ReceiveAsync"/>.</summary>
    public async IAsyncEnumerator<MessageEvent> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        while (true)
        {
            MessageEvent message;
            try
            {
                message = await ReceiveAsync(cancellationToken);
            }
            catch (PortEndedException)
            {
                yield break;
            }

            yield return message;
        }
    }

    /// <summary>Posts an object of C#, converted by <see cref="JsValue.From"/>; ports in it must be in the transfer list too.</summary>
    /// <exception cref="DomException">DataCloneError, naming the path to what cannot be cloned.</exception>
    public void PostMessage(object? message, params MessagePort[] transfer) => PostMessage(JsValue.From(message), transfer);

    /// <summary>Posts a message through the channel; see <see cref="PostMessage(JsValue, IReadOnlyList{JsValue})"/>.</summary>
    public void PostMessage(JsValue message, params MessagePort[] transfer)
    {
        if (transfer.Length == 0)
            Handle.Post(_agent.Serialize(message));
        else
            PostMessage(message, ValuesOf(transfer));
    }

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
    public void Close()
    {
        Handle.Close();
        EndIfDetached();
    }

    internal static JsValue[] ValuesOf(MessagePort[] ports)
    {
        if (ports.Length == 0)
            return [];
        var values = new JsValue[ports.Length];
        for (var i = 0; i < ports.Length; i++)
            values[i] = ports[i].Value;
        return values;
    }

    /// <summary>
    /// Lets go of the port without closing it, as a script does that forgets its last reference: a pass of collection then closes it, unless
    /// it has a listener that the other side can reach, or messages that will be delivered (HTML Standard 9.4.5).
    /// </summary>
    public void Drop() => Handle.IsDropped = true;

    internal bool IsListenedTo => OnMessage is not null || OnMessageError is not null;

    internal void DispatchMessage(JsValue data, ImmutableArray<MessagePort> ports, Action<Exception> report) =>
        _messages?.Dispatch(new MessageEvent { Data = data, Ports = ports }, report);

    internal void DispatchMessageError(Action<Exception> report)
    {
        _rarities?.Inbox?.ArriveUnreadable();
        _rarities?.Errors?.Dispatch(new MessageEvent(), report);
    }

    internal void DispatchClose(Action<Exception> report)
    {
        _rarities?.Inbox?.End();
        _rarities?.Closes?.Dispatch(this, report);
    }

    /// <summary>Tells those who await a message that none will come here, once the port was closed or transferred.</summary>
    internal void EndIfDetached()
    {
        if (IsDetached)
            _rarities?.Inbox?.End();
    }

    private Rarities Rare => _rarities ??= new Rarities();

    private PortInbox Inbox()
    {
        if (Rare.Inbox is not { } inbox)
        {
            inbox = Rare.Inbox = new PortInbox();
            AddMessageListener(inbox.Arrive);
        }

        EndIfDetached();
        Start();
        return inbox;
    }

    /// <summary>What most ports never have, so that an idle one pays for one reference.</summary>
    private sealed class Rarities
    {
        public EventListeners<MessageEvent>? Errors;
        public EventListeners<MessagePort>? Closes;
        public PortInbox? Inbox;
        public JsValue? Value;
    }
}
