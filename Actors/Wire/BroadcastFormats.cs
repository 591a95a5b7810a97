using Messaging.Broadcasting;
using Messaging.Tracing;
using static Messaging.Broadcasting.BroadcastProtocol;

namespace Messaging.Wire;

/// <summary>What is said about broadcast channels.</summary>
internal static class BroadcastFormats
{
    public static readonly WireFormat[] All =
    [
        WireFormat.Of<Join>("cj", WriteJoin, reader => new Join(Topic(reader), reader.Number(), reader.Reference())),
        WireFormat.Of<Leave>("cl", WriteLeave, reader => new Leave(Topic(reader), reader.Number())),
        WireFormat.Of<Post>("cp", WritePost, ReadPost),
        WireFormat.Of<Relayed>("cr", (writer, relayed) => WritePost(writer, relayed.Post), reader => new Relayed(ReadPost(reader))),
        WireFormat.Of<Deliver>("cd", WriteDeliver, ReadDeliver),
    ];

    internal static void Topic(WireWriter writer, BroadcastTopic topic)
    {
        writer.Key(topic.StorageKey);
        writer.Text(topic.Name);
    }

    private static BroadcastTopic Topic(WireReader reader) => new(reader.Key(), reader.Text());

    private static void WriteJoin(WireWriter writer, Join join)
    {
        Topic(writer, join.Topic);
        writer.Number(join.Number);
        writer.Reference(join.Owner);
    }

    private static void WriteLeave(WireWriter writer, Leave leave)
    {
        Topic(writer, leave.Topic);
        writer.Number(leave.Number);
    }

    private static void WritePost(WireWriter writer, Post post)
    {
        Topic(writer, post.Topic);
        writer.Number(post.Sender);
        writer.Record(post.Record);
        writer.Origin(post.Origin);
        writer.Text(post.From);
        writer.Cause(post.Cause);
    }

    private static Post ReadPost(WireReader reader) =>
        new(Topic(reader), reader.Number(), reader.Record(), reader.Origin(), reader.Text()) { Cause = reader.Cause() };

    private static void WriteDeliver(WireWriter writer, Deliver deliver)
    {
        writer.Number(deliver.Channel);
        writer.Number(deliver.Id.Value);
        writer.Record(deliver.Record);
        writer.Origin(deliver.Origin);
    }

    private static Deliver ReadDeliver(WireReader reader) =>
        new(reader.Number(), new MessageId(reader.Number()), reader.Record(), reader.Origin());
}
