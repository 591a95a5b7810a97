using Messaging.Ports;
using Messaging.Tracing;
using static Messaging.Ports.PortProtocol;

namespace Messaging.Wire;

/// <summary>What is said to and by ports.</summary>
internal static class PortFormats
{
    public static readonly WireFormat[] All =
    [
        WireFormat.Of<MessageEntry>("em", EntryParts.Message, EntryParts.Message),
        WireFormat.Of<MovedEntry>("ev", EntryParts.Moved, EntryParts.Moved),
        WireFormat.Of<EndEntry>("ee", EntryParts.End, EntryParts.End),
        WireFormat.Of<Batch>("eb", (writer, batch) => writer.Backlog(batch), ReadBatch),
        WireFormat.Of<Announce>("pa", (writer, announce) => writer.Reference(announce.Successor), reader => new Announce(reader.Reference())),
        WireFormat.Of<Takeover>("pt", WriteTakeover, ReadTakeover),
        WireFormat.Of<LastNumber>("pl", (writer, last) => writer.Number(last.Number), reader => new LastNumber(reader.Number())),
        WireFormat.Of<Rerouted>("pr", (writer, rerouted) => writer.Number(rerouted.Number), reader => new Rerouted(reader.Number())),
        WireFormat.Of<Carried>("pk", WriteCarried, reader => new Carried(reader.Text(), reader.Number())),
        WireFormat.Of("ps", Strand.Instance),
        WireFormat.Of("px", Severed.Instance),
        WireFormat.Of<Gone>("pg", (writer, gone) => writer.Reference(gone.Actor), reader => new Gone(reader.Reference())),
        WireFormat.Of<Entangle>("oe", WriteEntangle, reader => new Entangle(reader.Port(), reader.Reference())),
        WireFormat.Of<Adopt>("oa", WriteAdopt, ReadAdopt),
        WireFormat.Of("os", Start.Instance),
        WireFormat.Of<Close>("oc", WriteClose, reader => new Close(reader.Enum<LossReason>(), reader.Flag(), reader.Backlog())),
        WireFormat.Of<Ship>("oh", (writer, ship) => writer.Backlog(ship.Undelivered), reader => new Ship(reader.Backlog())),
        WireFormat.Of<GiveBack>("og", (writer, back) => writer.Backlog(back.Undelivered), reader => new GiveBack(reader.Backlog())),
        WireFormat.Of<HandOver>("oo", WriteHandOver, ReadHandOver),
        WireFormat.Of<Overflowed>("of", WriteOverflowed, ReadOverflowed),
        WireFormat.Of<Recall>("or", WriteRecall, reader => new Recall(reader.Port(), reader.Number(int.MaxValue, "a generation"))),
        WireFormat.Of("ok", Recalled.Instance),
    ];

    private static Batch ReadBatch(WireReader reader)
    {
        var batch = new Batch();
        batch.TakeAll(reader.Backlog());
        return batch;
    }

    private static void WriteTakeover(WireWriter writer, Takeover takeover)
    {
        writer.Reference(takeover.Peer);
        writer.Number(takeover.NextOutbound);
        writer.Number(takeover.NextInbound);
        writer.Backlog(takeover.Queue);
        writer.Optional((long?)takeover.Ended);
    }

    private static Takeover ReadTakeover(WireReader reader) => new(
        reader.Reference(), reader.Number(), reader.Number(), reader.Backlog(), reader.Flag() ? reader.Enum<LossReason>() : null);

    private static void WriteCarried(WireWriter writer, Carried carried)
    {
        writer.Text(carried.Node);
        writer.Number(carried.Hops);
    }

    private static void WriteEntangle(WireWriter writer, Entangle entangle)
    {
        writer.Port(entangle.Port);
        writer.Reference(entangle.Peer);
    }

    private static void WriteAdopt(WireWriter writer, Adopt adopt)
    {
        writer.Port(adopt.Port);
        writer.Number(adopt.Generation);
        writer.Flag(adopt.IsCloseFired);
        writer.Reference(adopt.From);
    }

    private static Adopt ReadAdopt(WireReader reader)
    {
        var (port, generation, isCloseFired) = (reader.Port(), reader.Number(int.MaxValue, "a generation"), reader.Flag());
        return new Adopt(port, generation, reader.Reference()) { IsCloseFired = isCloseFired };
    }

    private static void WriteClose(WireWriter writer, Close close)
    {
        writer.Number((long)close.Reason);
        writer.Flag(close.DeliverQueued);
        writer.Backlog(close.Undelivered);
    }

    private static void WriteHandOver(WireWriter writer, HandOver handOver)
    {
        writer.Port(handOver.Port);
        writer.Number(handOver.Generation);
        writer.Backlog(handOver.Entries);
    }

    private static HandOver ReadHandOver(WireReader reader) => new(reader.Port(), reader.Number(int.MaxValue, "a generation"), reader.Backlog());

    private static void WriteOverflowed(WireWriter writer, Overflowed overflowed)
    {
        writer.Port(overflowed.Port);
        writer.Number(overflowed.Generation);
        writer.Optional(overflowed.LoopOrder);
    }

    private static Overflowed ReadOverflowed(WireReader reader) =>
        new(reader.Port(), reader.Number(int.MaxValue, "a generation"), reader.Optional());

    private static void WriteRecall(WireWriter writer, Recall recall)
    {
        writer.Port(recall.Port);
        writer.Number(recall.Generation);
    }
}
