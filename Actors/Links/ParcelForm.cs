using Akka.Actor;
using Messaging.Wire;

namespace Messaging.Links;

/// <summary>Parcels as bytes: the receiver, the sender, and the message with its manifest.</summary>
internal static class ParcelForm
{
    public static byte[] Write(IActorRef to, object message, IActorRef sender, NodeReferences references)
    {
        var writer = new WireWriter(references);
        writer.Reference(to);
        writer.Reference(sender);
        WireCodec.WriteNamed(writer, message);
        return writer.ToArray();
    }

    /// <exception cref="WireFormatException">The bytes are no parcel, or one that this node does not let in.</exception>
    public static Parcel Read(ReadOnlyMemory<byte> payload, NodeReferences references)
    {
        var reader = new WireReader(payload, references);
        var to = reader.Reference();
        var sender = reader.Reference();
        var message = WireCodec.ReadFormat(reader).Read(reader);
        if (reader.Remaining > 0)
            throw reader.Malformed($"{reader.Remaining} bytes are left over");
        return to is LinkedActorRef ? throw reader.Malformed($"{to} is on another node") : new Parcel(to, message, sender, payload);
    }
}
