using Akka.Actor;
using Messaging.Agents;
using Messaging.Channels;
using Messaging.Cloning;
using Messaging.Ports;
using static Messaging.Ports.PortProtocol;

namespace Messaging.Tests.Exploring;

/// <summary>An owner of ports under a chosen schedule. What it does on its own is what its program of random steps says.</summary>
internal sealed class ScheduledOwner : ScheduledActor, IPortOwner
{
    private readonly World _world;
    private readonly List<(long Message, PortHandle Receiver)> _unshipped = [];
    private bool _turnRequested;

    public ScheduledOwner(string name, World world, int postsTogether)
        : base(name)
    {
        _world = world;
        PostsTogether = postsTogether;
        Ports = new PortTable(this, world.Messaging);
    }

    public PortTable Ports { get; }

    public int PostsTogether { get; }

    public EventLoop Loop { get; } = new();

    IActorRef IPortOwner.Self => this;

    public IReadOnlyList<PortHandle> LiveHandles => [.. Ports.Handles.Where(handle => !handle.IsDetached)];

    public IActorRef SpawnPort(string name) => _world.Add(new ScheduledPort($"{Path.Name}-{name}", this, _world));

    /// <summary>Posts a message, and remembers those whose order all unshipped ports of one loop share.</summary>
    public void Post(PortHandle sender, params PortHandle[] transferred)
    {
        var items = transferred.Select(handle => handle.Transfer()).ToArray();
        sender.Post(new SerializedRecord(ReadOnlyMemory<byte>.Empty, [.. items]));
        if (LiveHandles.FirstOrDefault(handle => handle.Id == sender.Id.Peer) is { IsShipped: false } twin && !sender.IsDetached)
            _unshipped.Add((_world.LastPosted, twin));
    }

    /// <summary>Gives a port to another owner without a channel between them, as a window message does.</summary>
    public void Give(PortHandle handle, ScheduledOwner receiver) => receiver.Tell(handle.Transfer(), this);

    void IPortOwner.Deliver(PortHandle port, MessageEntry message)
    {
        Assert.True(port.IsEnabled, $"{port.Id} is disabled and got {message.Id}");
        AssertNothingOlderWaits(port, message);
        var delivery = new Delivery(message.Id, message.Record, Ports, this);
        foreach (var item in message.Record.Transferred)
            delivery.Adopt((TransferredPort)item);
        _world.Delivered(port.Id, message.Id);
        delivery.Accept();
        _world.RunRandomStep(this);
    }

    void IPortOwner.DeliverClose(PortHandle port) => _world.Closed(port.Id);

    protected override void Receive(object message, IActorRef sender)
    {
        switch (message)
        {
            case HandOver handOver:
                Ports.Receive(handOver, sender);
                if (!_turnRequested)
                    Loop.TryRunNext();
                break;
            case Recall recall: Ports.Receive(recall, sender); break;
            case TransferredPort given: Ports.Adopt(given); break;
            case AgentProtocol.RunTask: _turnRequested = false; Loop.TryRunNext(); break;
            default: Assert.Fail($"{Path.Name} does not know {message}"); break;
        }

        RequestTurn();
    }

    /// <summary>To be called after everything that the owner does.</summary>
    public void RequestTurn()
    {
        Ports.SendPosted();
        if (_turnRequested || !Loop.HasWork)
            return;
        _turnRequested = true;
        this.Tell(AgentProtocol.RunTask.Instance, this);
    }

    private void AssertNothingOlderWaits(PortHandle port, MessageEntry message)
    {
        _unshipped.RemoveAll(waiting => waiting.Message == message.Id.Value || waiting.Receiver.IsShipped || waiting.Receiver.IsDetached);
        if (port.IsShipped || port.IsDetached)
            return;
        var older = _unshipped.Where(waiting => waiting.Message < message.Id.Value && waiting.Receiver.IsEnabled).ToArray();
        Assert.True(older.Length == 0, $"{message.Id} overtook {string.Join(", ", older.Select(waiting => $"m{waiting.Message}"))}");
    }
}
