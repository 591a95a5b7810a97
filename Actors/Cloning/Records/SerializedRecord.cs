using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Messaging.Cloning;

/// <summary>
/// A message between posting and delivery: the value in the binary form, and beside it what has no bytes, in the order of the transfer
/// list (HTML, the result of StructuredSerializeWithTransfer). Immutable.
/// </summary>
public sealed class SerializedRecord
{
    // The bytes: an array or, boxed, a part of one. A plain value is kept as it is until somebody asks for its bytes.
    private object _content;

    /// <param name="data">The value in the binary form (docs/binary-form.md); not copied, so it must not change from now on.</param>
    /// <param name="transferred">What was transferred, in the order of the transfer list.</param>
    /// <param name="sharedMemory">The shared memory that the value refers to, in the order of its numbers in the binary form.</param>
    public SerializedRecord(
        ReadOnlyMemory<byte> data,
        ImmutableArray<TransferredItem> transferred = default,
        ImmutableArray<SharedMemoryReference> sharedMemory = default)
        : this(ContentOf(data), transferred, sharedMemory)
    {
    }

    /// <param name="plain">A value that was frozen by <see cref="PlainCopy"/>.</param>
    /// <param name="transferred">What was transferred, in the order of the transfer list.</param>
    internal SerializedRecord(JsValue plain, ImmutableArray<TransferredItem> transferred)
        : this(plain, transferred, sharedMemory: default)
    {
    }

    private SerializedRecord(object content, ImmutableArray<TransferredItem> transferred, ImmutableArray<SharedMemoryReference> sharedMemory)
    {
        _content = content;
        Transferred = transferred.IsDefault ? [] : transferred;
        SharedMemory = sharedMemory.IsDefault ? [] : sharedMemory;
    }

    public ReadOnlyMemory<byte> Data => _content switch
    {
        byte[] bytes => bytes,
        JsValue plain => Write(plain),
        var part => (ReadOnlyMemory<byte>)part,
    };

    public ImmutableArray<TransferredItem> Transferred { get; }

    public ImmutableArray<SharedMemoryReference> SharedMemory { get; }

    /// <summary>The frozen value, if that is what the record holds.</summary>
    internal JsValue? Plain => _content as JsValue;

    /// <summary>How large it is, for example <c>(12 bytes)</c>.</summary>
    public override string ToString() => $"({Data.Length} bytes)";

    private static object ContentOf(ReadOnlyMemory<byte> data) =>
        MemoryMarshal.TryGetArray(data, out var array) && array.Count == array.Array!.Length ? array.Array : data;

    // Two who ask at the same time get the same bytes.
    private byte[] Write(JsValue plain)
    {
        var bytes = StructuredSerializer.Write(plain);
        _content = bytes;
        return bytes;
    }
}
