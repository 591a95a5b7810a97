using Akka.Actor;
using Messaging.Channels;
using Messaging.Cloning;
using Messaging.Faults;
using Messaging.Ports;
using Messaging.Runtime;
using Messaging.Tracing;

namespace Messaging.Agents;

/// <summary>One message on its last step, from the event loop to the program that listens.</summary>
public sealed class Delivery
{
    private readonly PortTable _ports;
    private readonly object _to;
    private List<PortHandle>? _adopted;
    private bool _accepted;
    private LossReason _refusal = LossReason.DeserializeFailed;

    /// <summary>A delivery at a port of the receiver.</summary>
    internal Delivery(MessageEntry message, PortTable ports, PortHandle to)
        : this(message.Id, message.Record, ports, (object)to)
    {
    }

    /// <summary>A delivery at the receiver itself.</summary>
    internal Delivery(MessageId id, SerializedRecord record, PortTable ports, IActorRef to)
        : this(id, record, ports, (object)to)
    {
    }

    private Delivery(MessageId id, SerializedRecord record, PortTable ports, object to)
    {
        Id = id;
        Record = record;
        _ports = ports;
        _to = to;
        if (ports.Messaging.IsTracing)
            CurrentCause.Value = new MessageCause(id);
    }

    public MessageId Id { get; }

    public SerializedRecord Record { get; }

    private MessagingExtension Messaging => _ports.Messaging;

    private string To => (_to is PortHandle port ? port.Actor : (IActorRef)_to).Path.ToStringWithoutAddress();

    /// <summary>The fault that this message is to have at this receiver; null if it is to be read like any other. Ask once.</summary>
    public MessageFault? TakeFault()
    {
        if (Messaging.Faults?.For(Id, To, Record) is not { } fault)
            return null;
        Messaging.Trace(new FaultInjected(Id, fault));
        return fault;
    }

    /// <summary>What deserializing must know of the receiver, and of the fault that was asked for. Ask once.</summary>
    public DeserializerOptions OptionsFor(AgentEnvironment receiver) =>
        TakeFault() is null ? receiver.ForReceiving : receiver.ForReceiving with { Fault = static _ => true };

    /// <summary>Binds a side that travelled in the record to a new handle of the receiver.</summary>
    public PortHandle Adopt(TransferredPort port)
    {
        var handle = _ports.Adopt(port);
        (_adopted ??= []).Add(handle);
        return handle;
    }

    /// <summary>The record was deserialized whole. Call it before any listener runs, so that the trace has cause before effect.</summary>
    public void Accept()
    {
        _accepted = true;
        if (Messaging.IsTracing)
            Messaging.Trace(new MessageDelivered(Id, To));
    }

    /// <summary>The program will not take the message, for another reason than that it cannot be deserialized.</summary>
    public void Refuse(LossReason reason) => _refusal = reason;

    /// <summary>
    /// Accounts for a message that was not accepted: it is lost with the ports that travelled in it, those that already have a handle as
    /// if that handle had been collected (HTML Standard 2.7.9).
    /// </summary>
    internal void Conclude()
    {
        if (_accepted)
            return;
        if (Messaging.IsTracing)
            Messaging.Trace(new MessageLost(Id, _refusal));
        MessagingExtension.Strand(Record.Transferred.RemoveAll(item => item is TransferredPort port && IsAdopted(port)));
        foreach (var handle in _adopted ?? [])
            handle.Close();
    }

    private bool IsAdopted(TransferredPort port) => _adopted?.Exists(handle => handle.Id == port.Port) == true;
}
