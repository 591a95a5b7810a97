using Akka.Actor;
using Messaging.Agents;
using Messaging.Ports;

namespace Messaging.Channels;

/// <summary>What a <see cref="PortTable"/> needs of the window or worker around it.</summary>
public interface IPortOwner
{
    /// <summary>The owner's actor.</summary>
    IActorRef Self { get; }

    EventLoop Loop { get; }

    /// <summary>
    /// How many messages between two of its ports may go together, from 1 up. An owner that lets more than one calls
    /// <see cref="PortTable.SendPosted"/> after everything that it does.
    /// </summary>
    int PostsTogether => 1;

    /// <summary>Makes a child actor for a port.</summary>
    IActorRef SpawnPort(string name);

    /// <summary>Runs the message's event at the port, with microtasks after it.</summary>
    void Deliver(PortHandle port, MessageEntry message);

    /// <summary>Fires the close event at the port.</summary>
    void DeliverClose(PortHandle port);
}
