using System.Collections.Immutable;
using Messaging.Cloning;
using Messaging.Ports;

namespace Messaging.Wire;

/// <summary>Records, and what travels in them. A record's value stays in its binary form and is not looked at.</summary>
internal static class RecordParts
{
    private const byte PortItem = 0;
    private const byte BufferItem = 1;

    /// <summary>Stands for the agent cluster of another node, which nobody here belongs to.</summary>
    private static readonly object ElsewhereCluster = new();

    public static void Record(this WireWriter writer, SerializedRecord record)
    {
        writer.Bytes(record.Data.Span);
        writer.All(record.Transferred, Item);
        // Memory cannot be shared with another process: it is only said where it would be, so that reading the value there is refused.
        writer.All(record.SharedMemory, static (writer, _) => writer.Byte(0));
    }

    public static SerializedRecord Record(this WireReader reader) => new(
        reader.Bytes(),
        reader.All(Item),
        reader.All(static reader =>
        {
            reader.Byte();
            return new SharedMemoryReference(new SharedMemory(0), ElsewhereCluster);
        }));

    public static void Port(this WireWriter writer, PortId port)
    {
        writer.Number(port.Channel);
        writer.Byte((byte)port.Side);
    }

    public static PortId Port(this WireReader reader) => new(reader.Number(), reader.Enum<PortSide>());

    public static void Transferred(this WireWriter writer, TransferredPort port)
    {
        writer.Port(port.Port);
        writer.Number(port.Generation);
        writer.Travelling(port);
        writer.Flag(port.IsCloseFired);
        writer.Byte((byte)port.Form);
        writer.Reference(port.From);
    }

    public static TransferredPort Transferred(this WireReader reader)
    {
        var port = reader.Port();
        var generation = reader.Number(int.MaxValue, "a generation");
        var hops = reader.Number();
        var isCloseFired = reader.Flag();
        var form = reader.Enum<TransferredForm>();
        return new TransferredPort(port, generation, reader.Reference()) { Hops = hops, IsCloseFired = isCloseFired, Form = form };
    }

    private static void Item(WireWriter writer, TransferredItem item)
    {
        switch (item)
        {
            case TransferredPort port:
                writer.Byte(PortItem);
                writer.Transferred(port);
                break;
            case TransferredBuffer buffer:
                writer.Byte(BufferItem);
                writer.Bytes(buffer.Bytes);
                writer.Optional(buffer.MaxByteLength);
                break;
            default:
                throw new WireFormatException($"A {item.GetType().Name} cannot travel to another node.");
        }
    }

    private static TransferredItem Item(WireReader reader) => reader.Byte() switch
    {
        PortItem => reader.Transferred(),
        BufferItem => Buffer(reader),
        var other => throw reader.Malformed($"{other} is no kind of transferred item"),
    };

    private static TransferredBuffer Buffer(WireReader reader)
    {
        var bytes = reader.Bytes();
        var limit = reader.Optional();
        return limit is null || limit >= bytes.Length
            ? new TransferredBuffer(bytes, limit)
            : throw reader.Malformed($"a buffer of {bytes.Length} bytes may only have {limit}");
    }
}
