using Messaging.Cloning;
using Messaging.Errors;
using Messaging.Ports;

namespace Messaging.Simulation.Traces;

/// <summary>A short one-line picture of what a message carries.</summary>
public static class RecordPicture
{
    // A picture shows a hundred characters or so; to read megabytes for them is not worth the time.
    private const int LargestRead = 64 * 1024;

    /// <summary>The value in the manner of a script's literals, with each port as <c>[port 1b]</c>.</summary>
    public static string Of(SerializedRecord record)
    {
        if (record.Data.Length > LargestRead)
            return $"({record.Data.Length} bytes)";
        try
        {
            var options = new DeserializerOptions { AgentCluster = record.SharedMemory.FirstOrDefault()?.AgentCluster };
            return StructuredDeserializer.Deserialize(record, Viewer.Instance, options).ToString();
        }
        catch (Exception unreadable) when (unreadable is DataCloneException or DomException)
        {
            return $"(cannot be read: {unreadable.Message})";
        }
    }

    /// <summary>Looks at what was transferred and takes nothing.</summary>
    private sealed class Viewer : IRecordReceiver
    {
        public static readonly Viewer Instance = new();

        public JsValue ReceiveTransferred(TransferredItem item) =>
            new JsPlatformObject(new Seen(item), item is TransferredPort port ? PictureOf(port) : item.GetType().Name);

        private static string PictureOf(TransferredPort port) =>
            port.Form == TransferredForm.MessagePort ? $"port {port.Port}" : $"{port.Form} on port {port.Port}";
    }

    private sealed class Seen(TransferredItem item) : ITransferable
    {
        public bool IsDetached => false;

        public TransferredItem Transfer() => item;
    }
}
