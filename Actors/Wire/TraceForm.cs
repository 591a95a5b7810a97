using Messaging.Faults;
using Messaging.Ports;
using Messaging.Tracing;

namespace Messaging.Wire;

/// <summary>Events of a run as bytes, so that one process can keep account of several. Sides that travel in a message are named, not moved.</summary>
public static class TraceForm
{
    private static readonly WireFormat[] Formats =
    [
        WireFormat.Of<DocumentLoaded>("dl", (w, e) => Texts(w, e.Window, e.Url, e.Origin), r => new(r.Text(), r.Text(), r.Text())),
        WireFormat.Of<DocumentSuspended>("ds", (w, e) => Texts(w, e.Window, e.Url), r => new(r.Text(), r.Text())),
        WireFormat.Of<DocumentRestored>("dr", (w, e) => Texts(w, e.Window, e.Url), r => new(r.Text(), r.Text())),
        WireFormat.Of<DocumentEvicted>("de", (w, e) => Texts(w, e.Window, e.Url), r => new(r.Text(), r.Text())),
        WireFormat.Of<WindowEnded>("we", (w, e) => w.Text(e.Window), r => new(r.Text())),
        WireFormat.Of<WorkerStarted>("ks", (w, e) => Texts(w, e.Worker, e.Url, e.Origin), r => new(r.Text(), r.Text(), r.Text())),
        WireFormat.Of<WorkerEnded>("ke", (w, e) => w.Text(e.Worker), r => new(r.Text())),
        WireFormat.Of<PortBound>("pb", (w, e) => Texts(Port(w, e.Port, e.Generation), e.Owner, e.Path), r => new(r.Port(), Generation(r), r.Text(), r.Text())),
        WireFormat.Of<PortStarted>("ps", (w, e) => Port(w, e.Port, e.Generation), r => new(r.Port(), Generation(r))),
        WireFormat.Of<PortListened>("pl", (w, e) => Port(w, e.Port, e.Generation), r => new(r.Port(), Generation(r))),
        WireFormat.Of<PortShipped>("ph", (w, e) => Port(w, e.Port, e.Generation).Text(e.Path), r => new(r.Port(), Generation(r), r.Text())),
        WireFormat.Of<PortStopped>("pe", WriteStopped, r => new(r.Port(), Generation(r), r.Text(), r.Enum<IncarnationPhase>())),
        WireFormat.Of<PortClosed>("pc", (w, e) => Port(w, e.Port, e.Generation).Number((long)e.Reason), r => new(r.Port(), Generation(r), r.Enum<LossReason>())),
        WireFormat.Of<MessagePosted>("mp", WritePosted, ReadPosted),
        WireFormat.Of<MessageDelivered>("md", WriteDelivered, r => new(new MessageId(r.Number()), r.Text())),
        WireFormat.Of<MessageLost>("ml", WriteLost, r => new(new MessageId(r.Number()), r.Enum<LossReason>())),
        WireFormat.Of<FaultInjected>("mf", WriteFault, r => new(new MessageId(r.Number()), r.Enum<MessageFault>())),
        WireFormat.Of<ConsoleWritten>("cw", (w, e) => Texts(w, e.Agent, e.Origin, e.Level, e.Text), r => new(r.Text(), r.Text(), r.Text(), r.Text())),
        WireFormat.Of<ScriptFailed>("sf", (w, e) => Texts(w, e.Agent, e.Origin, e.Message, e.Location), r => new(r.Text(), r.Text(), r.Text(), r.Text())),
        WireFormat.Of<ScriptNotParsed>("sp", WriteNotParsed, ReadNotParsed),
        WireFormat.Of<ResourceFailed>("rf", (w, e) => Texts(w, e.Agent, e.Url, e.Message), r => new(r.Text(), r.Text(), r.Text())),
        WireFormat.Of<InvariantBroken>("ib", (w, e) => Texts(w, e.Agent, e.Name, e.Why), r => new(r.Text(), r.Text(), r.Text())),
    ];

    private static readonly Dictionary<Type, WireFormat> ByType = Formats.ToDictionary(format => format.Type);

    private static readonly Dictionary<string, WireFormat> ByManifest = Formats.ToDictionary(format => format.Manifest, StringComparer.Ordinal);

    public static byte[] Write(TraceEvent traceEvent)
    {
        var format = ByType[traceEvent.GetType()];
        var writer = new WireWriter(SystemlessReferences.Instance);
        writer.Text(format.Manifest);
        format.Write(writer, traceEvent);
        return writer.ToArray();
    }

    /// <exception cref="WireFormatException">The bytes are no event.</exception>
    public static TraceEvent Read(ReadOnlyMemory<byte> bytes)
    {
        var reader = new WireReader(bytes, SystemlessReferences.Instance);
        var manifest = reader.Text();
        if (!ByManifest.TryGetValue(manifest, out var format))
            throw reader.Malformed($"there is no event '{manifest}'");
        var traceEvent = (TraceEvent)format.Read(reader);
        return reader.Remaining == 0 ? traceEvent : throw reader.Malformed($"{reader.Remaining} bytes are left over");
    }

    private static void Texts(WireWriter writer, params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
            writer.Text(text);
    }

    private static WireWriter Port(WireWriter writer, PortId port, int generation)
    {
        writer.Port(port);
        writer.Number(generation);
        return writer;
    }

    private static int Generation(WireReader reader) => reader.Number(int.MaxValue, "a generation");

    private static void WriteStopped(WireWriter writer, PortStopped stopped)
    {
        Port(writer, stopped.Port, stopped.Generation).Text(stopped.Path);
        writer.Number((long)stopped.Phase);
    }

    private static void WritePosted(WireWriter writer, MessagePosted posted)
    {
        writer.Number(posted.Id.Value);
        Texts(writer, posted.From, posted.To);
        writer.Record(posted.Record);
        writer.All(posted.Ports, static (writer, port) => writer.Port(port));
        writer.Cause(posted.Cause);
    }

    private static MessagePosted ReadPosted(WireReader reader) =>
        new(new MessageId(reader.Number()), reader.Text(), reader.Text(), reader.Record(), reader.All(static reader => reader.Port())) { Cause = reader.Cause() };

    private static void WriteDelivered(WireWriter writer, MessageDelivered delivered)
    {
        writer.Number(delivered.Id.Value);
        writer.Text(delivered.To);
    }

    private static void WriteLost(WireWriter writer, MessageLost lost)
    {
        writer.Number(lost.Id.Value);
        writer.Number((long)lost.Reason);
    }

    private static void WriteFault(WireWriter writer, FaultInjected fault)
    {
        writer.Number(fault.Id.Value);
        writer.Number((long)fault.Fault);
    }

    private static void WriteNotParsed(WireWriter writer, ScriptNotParsed failed)
    {
        Texts(writer, failed.Agent, failed.Origin, failed.Message, failed.File);
        writer.Number(failed.Line);
        writer.Number(failed.Column);
    }

    private static ScriptNotParsed ReadNotParsed(WireReader reader) => new(
        reader.Text(), reader.Text(), reader.Text(), reader.Text(), reader.Number(int.MaxValue, "a line"), reader.Number(int.MaxValue, "a column"));
}
