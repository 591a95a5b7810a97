using Messaging.Cloning;
using Messaging.Ports;
using Messaging.Tracing;

namespace Messaging.Tests.Ports;

/// <summary>Records whose content does not matter, and what tells them apart.</summary>
internal static class TestRecords
{
    public static SerializedRecord Empty { get; } = new(ReadOnlyMemory<byte>.Empty);

    public static SerializedRecord With(params TransferredPort[] ports) => new(Empty.Data, [.. ports]);

    /// <summary>A message to post: it has no number yet.</summary>
    public static MessageEntry Post(long id, params TransferredPort[] ports) =>
        new(new MessageId(id), ports.Length == 0 ? Empty : With(ports));

    public static MessageEntry Message(long number, params TransferredPort[] ports) =>
        new(number, new MessageId(number), ports.Length == 0 ? Empty : With(ports), null);
}
