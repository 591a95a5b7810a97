using Akka.Actor;
using Messaging.Ports;

namespace Messaging.Wire;

/// <summary>How references to actors are written, and what they become where they are read.</summary>
public interface IWireReferences
{
    /// <param name="actor">Null for no actor.</param>
    void Write(WireWriter writer, IActorRef? actor);

    /// <summary>A side is being written inside a record.</summary>
    /// <returns>How often it has travelled when that arrives.</returns>
    long Travelling(TransferredPort port);

    /// <exception cref="WireFormatException">What was written is no reference.</exception>
    IActorRef Read(WireReader reader);
}
