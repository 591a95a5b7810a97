using Akka.Actor;
using Akka.Event;
using Messaging.Broadcasting;
using Messaging.Channels;
using Messaging.Ports;
using Messaging.Runtime;
using Messaging.UserAgents;
using static Messaging.Ports.PortProtocol;

namespace Messaging.Agents;

/// <summary>
/// An owner of ports with an event loop: the common part of windows and workers. Whatever arrives becomes a task; tasks run one at a time,
/// each in a turn of its own, so that everything else that arrives has its chance between two of them.
/// </summary>
public abstract class AgentActor : UntypedActor, IPortOwner
{
    private bool _turnRequested;

    protected AgentActor(UserAgentServices services)
    {
        Services = services;
        Messaging = MessagingExtension.For(Context.System);
        Ports = new PortTable(this, Messaging);
        Broadcasts = new BroadcastTable(Self, services.Broadcasts, Messaging, Deliver);
        Path = Self.Path.ToStringWithoutAddress();
    }

    protected MessagingExtension Messaging { get; }

    protected UserAgentServices Services { get; }

    /// <summary>The ports that this agent owns.</summary>
    protected PortTable Ports { get; }

    protected BroadcastTable Broadcasts { get; }

    protected EventLoop Loop { get; } = new();

    /// <summary>The actor's path without address, as the trace names it.</summary>
    protected string Path { get; }

    /// <summary>What runs here; null before a script has run and after the agent has ended.</summary>
    protected abstract AgentProgram? Program { get; }

    IActorRef IPortOwner.Self => Self;

    EventLoop IPortOwner.Loop => Loop;

    IActorRef IPortOwner.SpawnPort(string name) => Context.ActorOf(PortActor.Props(), name);

    void IPortOwner.Deliver(PortHandle port, MessageEntry message)
    {
        var delivery = new Delivery(message.Id, message.Record, Ports, Messaging, port.Actor.Path.ToStringWithoutAddress());
        Deliver(delivery, program => program.DeliverToPort(port, delivery));
    }

    void IPortOwner.DeliverClose(PortHandle port) => Program?.DeliverClose(port);

    protected sealed override void OnReceive(object message)
    {
        switch (message)
        {
            case HandOver handOver: Ports.Receive(handOver, Sender); break;
            case Recall recall: Ports.Receive(recall, Sender); break;
            case BroadcastProtocol.Deliver deliver: Broadcasts.Arrive(deliver); Loop.Notify(Broadcasts); break;
            case AgentProtocol.RunTask: RunTask(); break;
            default: ReceiveAgent(message); break;
        }

        RequestTurn();
    }

    /// <summary>A message that is not about ports.</summary>
    protected abstract void ReceiveAgent(object message);

    /// <summary>Lets the program dispatch a message and accounts for one that it did not accept.</summary>
    protected void Deliver(Delivery delivery, Action<AgentProgram> dispatch)
    {
        try
        {
            if (Program is { } program)
                dispatch(program);
        }
        finally
        {
            delivery.Conclude();
        }
    }

    /// <summary>Ports keep no state that a restart could bring back: a port actor that fails is stopped and its failure logged.</summary>
    protected override SupervisorStrategy SupervisorStrategy() => new OneForOneStrategy(_ => Directive.Stop);

    private void Deliver(BroadcastHandle channel, BroadcastProtocol.Deliver message)
    {
        var delivery = new Delivery(message.Id, message.Record, Ports, Messaging, Path);
        Deliver(delivery, program => program.DeliverToBroadcast(channel, delivery, message.Origin));
    }

    private void RunTask()
    {
        _turnRequested = false;
        try
        {
            if (!Loop.TryRunNext())
                return;
        }
        catch (Exception failure)
        {
            Report(failure);
        }

        try
        {
            Program?.Checkpoint();
        }
        catch (Exception failure)
        {
            Report(failure);
        }
    }

    private void RequestTurn()
    {
        if (_turnRequested || !Loop.HasWork)
            return;
        _turnRequested = true;
        Self.Tell(AgentProtocol.RunTask.Instance, Self);
    }

    private void Report(Exception failure) => Context.GetLogger().Error(failure, "A task of {0} failed", Path);
}
