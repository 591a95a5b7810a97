namespace Messaging.Ports;

/// <summary>
/// What a side stands for that travels: itself, or a stream that was transferred, which is made again at the other end from what comes over
/// the channel (Streams Standard 8.2, "cross-realm transform").
/// </summary>
public enum TransferredForm
{
    MessagePort,
    ReadableStream,
    WritableStream,

    /// <summary>The readable side of a TransformStream, which the side for its writable side follows.</summary>
    TransformReadable,
    TransformWritable,
}
