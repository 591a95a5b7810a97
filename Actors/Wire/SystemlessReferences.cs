using Akka.Actor;
using Messaging.Ports;

namespace Messaging.Wire;

/// <summary>For what refers to no actor that matters: references are written as nobody.</summary>
public sealed class SystemlessReferences : IWireReferences
{
    public static readonly SystemlessReferences Instance = new();

    public void Write(WireWriter writer, IActorRef? actor)
    {
    }

    public long Travelling(TransferredPort port) => port.Hops;

    public IActorRef Read(WireReader reader) => ActorRefs.Nobody;
}
