using Akka.Actor;
using Messaging.Agents;
using Messaging.Channels;
using Messaging.Cloning;
using Messaging.Origins;
using Messaging.Ports;
using Messaging.Runtime;
using Messaging.Tracing;
using Messaging.Windows;
using static Messaging.Ports.PortProtocol;

namespace Messaging.Simulation.Tests.Nodes;

/// <summary>An owner of ports on a node. What it does on its own is what the program says.</summary>
internal sealed class NodeOwner : UntypedActor, IPortOwner
{
    private readonly NodesProgram _program;
    private readonly MessagingExtension _messaging = MessagingExtension.For(Context.System);
    private readonly IActorRef _self;
    private bool _turnRequested;

    public NodeOwner(NodesProgram program)
    {
        _program = program;
        _self = Self;
        Ports = new PortTable(this, _messaging);
        program.Add(this);
    }

    public PortTable Ports { get; }

    public EventLoop Loop { get; } = new();

    public string Name => _self.Path.Name;

    public string Node => _self.Path.Parent.Name;

    public IReadOnlyList<PortHandle> LiveHandles => [.. Ports.Handles.Where(handle => !handle.IsDetached)];

    IActorRef IPortOwner.Self => _self;

    public IActorRef SpawnPort(string name) => Context.ActorOf(PortActor.Props(), name);

    public static void Post(PortHandle sender, IEnumerable<PortHandle> transferred) => sender.Post(RecordOf(transferred));

    /// <summary>Gives ports to another owner without a channel between them, as a window message does.</summary>
    /// <param name="receiver">The other owner as this one knows it.</param>
    public void Give(IEnumerable<PortHandle> handles, IActorRef receiver)
    {
        var record = RecordOf(handles);
        var id = _messaging.NextMessage();
        var to = receiver.Path.ToStringWithoutAddress();
        _messaging.Trace(new MessagePosted(id, Self.Path.ToStringWithoutAddress(), to, record, TransferredPorts.In(record)));
        receiver.Tell(new WindowProtocol.PostMessage(id, record, new WindowRef(Name, Self), Origin.Opaque(1), TargetOrigin.Any), Self);
    }

    void IPortOwner.Deliver(PortHandle port, MessageEntry message)
    {
        Assert.True(port.IsEnabled, $"{port.Id} is disabled and got {message.Id}");
        Take(message.Id, message.Record, port.Actor);
        _program.RunRandomStep(this);
    }

    void IPortOwner.DeliverClose(PortHandle port) => _program.Closed(port.Id);

    protected override void OnReceive(object message)
    {
        switch (message)
        {
            case HandOver handOver: Ports.Receive(handOver, Sender); break;
            case Recall recall: Ports.Receive(recall, Sender); break;
            case WindowProtocol.PostMessage given: Take(given.Id, given.Record, Self); break;
            case AgentProtocol.RunTask: _turnRequested = false; Loop.TryRunNext(); break;
            case Action<NodeOwner> step: step(this); break;
            default: Unhandled(message); break;
        }

        if (_turnRequested || !Loop.HasWork)
            return;
        _turnRequested = true;
        Self.Tell(AgentProtocol.RunTask.Instance);
    }

    private static SerializedRecord RecordOf(IEnumerable<PortHandle> handles) =>
        new(ReadOnlyMemory<byte>.Empty, [.. handles.Select(handle => handle.Transfer())]);

    private void Take(MessageId id, SerializedRecord record, IActorRef receiver)
    {
        foreach (var item in record.Transferred)
            Ports.Adopt((TransferredPort)item);
        _messaging.Trace(new MessageDelivered(id, receiver.Path.ToStringWithoutAddress()));
    }
}
