namespace Messaging.Cloning;

/// <summary>
/// A JavaScript SharedArrayBuffer: one agent's object over <see cref="SharedMemory"/>. Its clone is another object over the same
/// memory.
/// </summary>
public sealed class JsSharedArrayBuffer(SharedMemory memory) : JsBuffer
{
    public SharedMemory Memory { get; } = memory;

    public override JsKind Kind => JsKind.SharedArrayBuffer;

    public override int ByteLength => Memory.ByteLength;

    public override long? MaxByteLength => Memory.IsGrowable ? Memory.Capacity : null;

    public override Span<byte> Bytes => Memory.Bytes;
}
