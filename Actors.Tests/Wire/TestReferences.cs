using Akka.Actor;
using Messaging.Ports;
using Messaging.Wire;

namespace Messaging.Tests.Wire;

/// <summary>References by path alone, to actors that are nowhere.</summary>
internal sealed class TestReferences : IWireReferences
{
    public void Write(WireWriter writer, IActorRef? actor) => writer.Text(actor.IsNobody() ? "" : actor!.Path.ToString());

    public IActorRef Read(WireReader reader)
    {
        var text = reader.Text();
        return text.Length == 0 ? ActorRefs.Nobody : new Place(ActorPaths.Read(reader, text));
    }

    public long Travelling(TransferredPort port) => port.Hops;

    public static IActorRef At(string name) => new Place(new RootActorPath(new Address("akka", "elsewhere")) / "user" / name);

    private sealed class Place(ActorPath path) : ActorRefBase
    {
        public override ActorPath Path => path;

        protected override void TellInternal(object message, IActorRef? sender)
        {
        }
    }
}
