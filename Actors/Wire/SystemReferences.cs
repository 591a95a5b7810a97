using Akka.Actor;
using Akka.Serialization;
using Messaging.Ports;

namespace Messaging.Wire;

/// <summary>References by the paths that an actor system gives and finds actors by; empty for no actor.</summary>
internal sealed class SystemReferences(ExtendedActorSystem system) : IWireReferences
{
    public void Write(WireWriter writer, IActorRef? actor) =>
        writer.Text(actor.IsNobody() ? "" : Serialization.SerializedActorPath(actor!));

    public long Travelling(TransferredPort port) => port.Hops;

    public IActorRef Read(WireReader reader)
    {
        var path = reader.Text();
        if (path.Length == 0)
            return ActorRefs.Nobody;
        ActorPaths.Read(reader, path);
        return system.Serialization.DeserializeActorRef(path);
    }
}
