using Messaging.Agents;
using static Messaging.Links.LinkProtocol;

namespace Messaging.Wire;

/// <summary>What nodes say to each other about what they have sent, and what ends an agent.</summary>
internal static class LinkFormats
{
    public static readonly WireFormat[] All =
    [
        WireFormat.Of<Frame>("lf", WriteFrame, ReadFrame),
        WireFormat.Of<Bundle>("lb", (writer, bundle) => writer.All(bundle.Frames, WriteFrame), reader => new Bundle(reader.All(ReadFrame))),
        WireFormat.Of<Introduction>("li", WriteIntroduction, reader => new Introduction(reader.Text(), reader.Bytes())),
        WireFormat.Of<Acknowledgement>("la", WriteAcknowledgement, ReadAcknowledgement),
        WireFormat.Of("ae", AgentProtocol.End.Instance),
        WireFormat.Of("as", AgentProtocol.Suspend.Instance),
        WireFormat.Of("ar", AgentProtocol.Resume.Instance),
    ];

    private static void WriteFrame(WireWriter writer, Frame frame)
    {
        writer.Text(frame.From);
        writer.Number(frame.Session);
        writer.Number(frame.ForSession);
        writer.Number(frame.Number);
        writer.Number(frame.Acknowledged);
        writer.Bytes(frame.Payload.Span);
    }

    private static Frame ReadFrame(WireReader reader) =>
        new(reader.Text(), reader.Number(), reader.Number(), reader.Number(), reader.Number(), reader.Bytes());

    private static void WriteIntroduction(WireWriter writer, Introduction introduction)
    {
        writer.Text(introduction.Node);
        writer.Bytes(introduction.Browser.Span);
    }

    private static void WriteAcknowledgement(WireWriter writer, Acknowledgement acknowledgement)
    {
        writer.Text(acknowledgement.From);
        writer.Number(acknowledgement.Session);
        writer.Number(acknowledgement.ForSession);
        writer.Number(acknowledgement.Acknowledged);
    }

    private static Acknowledgement ReadAcknowledgement(WireReader reader) =>
        new(reader.Text(), reader.Number(), reader.Number(), reader.Number());
}
