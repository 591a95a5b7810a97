using Messaging.Ports;
using Messaging.Tracing;

namespace Messaging.Wire;

/// <summary>Entries of channels, alone and waiting in a row.</summary>
internal static class EntryParts
{
    private const byte MessageKind = 0;
    private const byte MovedKind = 1;
    private const byte EndKind = 2;

    public static void Entry(this WireWriter writer, PortEntry entry)
    {
        switch (entry)
        {
            case MessageEntry message:
                writer.Byte(MessageKind);
                writer.Message(message);
                break;
            case MovedEntry moved:
                writer.Byte(MovedKind);
                writer.Moved(moved);
                break;
            case EndEntry end:
                writer.Byte(EndKind);
                writer.End(end);
                break;
        }
    }

    public static PortEntry Entry(this WireReader reader) => reader.Byte() switch
    {
        MessageKind => reader.Message(),
        MovedKind => reader.Moved(),
        EndKind => reader.End(),
        var other => throw reader.Malformed($"{other} is no kind of entry"),
    };

    public static void Message(this WireWriter writer, MessageEntry message)
    {
        writer.Number(message.Number);
        writer.Number(message.Id.Value);
        writer.Record(message.Record);
        writer.Optional(message.LoopOrder);
    }

    public static MessageEntry Message(this WireReader reader) =>
        new(reader.Number(), new MessageId(reader.Number()), reader.Record(), reader.Optional());

    public static void Moved(this WireWriter writer, MovedEntry moved)
    {
        writer.Number(moved.Number);
        writer.Reference(moved.Successor);
        writer.Reference(moved.Forwarder);
    }

    public static MovedEntry Moved(this WireReader reader) => new(reader.Number(), reader.Reference(), reader.Reference());

    public static void End(this WireWriter writer, EndEntry end)
    {
        writer.Number(end.Number);
        writer.Flag(end.Closing);
        writer.Number((long)end.Reason);
    }

    public static EndEntry End(this WireReader reader) => new(reader.Number(), reader.Flag(), reader.Enum<LossReason>());

    /// <summary>A backlog by its entries; it is not emptied.</summary>
    public static void Backlog(this WireWriter writer, Backlog backlog)
    {
        writer.Number(backlog.Count);
        foreach (var entry in backlog.InOrder)
            writer.Entry(entry);
    }

    public static Backlog Backlog(this WireReader reader)
    {
        var backlog = new Backlog();
        foreach (var entry in reader.All(Entry))
            backlog.Add(entry);
        return backlog;
    }
}
