using System.Threading.Channels;
using Akka.Actor;
using Messaging.Agents;
using Messaging.Channels;
using Messaging.Cloning;
using Messaging.Origins;
using Messaging.Ports;
using Messaging.Tracing;
using Messaging.Windows;
using static Messaging.Ports.PortProtocol;

namespace Messaging.Cluster.Tests;

/// <summary>An owner of ports on a node, which does what the test says and writes down what its ports get.</summary>
internal sealed class RelayOwner : UntypedActor, IPortOwner
{
    private readonly ChannelWriter<string> _heard;
    private readonly IActorRef _self;

    public RelayOwner(ChannelWriter<string> heard)
    {
        _heard = heard;
        _self = Self;
        Ports = new PortTable(this, Runtime.MessagingExtension.For(Context.System));
    }

    public PortTable Ports { get; }

    public EventLoop Loop { get; } = new();

    IActorRef IPortOwner.Self => _self;

    public IActorRef SpawnPort(string name) => Context.ActorOf(PortActor.Props(), name);

    /// <summary>Gives a port to an owner on another node.</summary>
    public void Give(PortHandle handle, IActorRef receiver)
    {
        var record = new SerializedRecord(ReadOnlyMemory<byte>.Empty, [handle.Transfer()]);
        receiver.Tell(new WindowProtocol.PostMessage(new MessageId(1), record, new WindowRef("relay", _self), Origin.Opaque(1), TargetOrigin.Any), _self);
    }

    void IPortOwner.Deliver(PortHandle port, MessageEntry message) =>
        _heard.TryWrite($"{StructuredDeserializer.Deserialize(message.Record, null!).AsNumber()}");

    void IPortOwner.DeliverClose(PortHandle port) => _heard.TryWrite("close");

    protected override void OnReceive(object message)
    {
        switch (message)
        {
            case HandOver handOver: Ports.Receive(handOver, Sender); break;
            case Recall recall: Ports.Receive(recall, Sender); break;
            case Action<RelayOwner> step: step(this); break;
            case WindowProtocol.PostMessage given:
                Ports.Adopt((TransferredPort)given.Record.Transferred[0]);
                _heard.TryWrite("port");
                break;
        }

        while (Loop.TryRunNext())
        {
        }
    }
}
