using System.Collections.Immutable;

namespace Messaging.Cloning;

/// <summary>
/// A message between posting and delivery: the value in the binary form, and beside it what has no bytes, in the order of the transfer
/// list (HTML, the result of StructuredSerializeWithTransfer). Immutable.
/// </summary>
public sealed class SerializedRecord
{
    /// <param name="data">The value in the binary form (docs/binary-form.md); not copied, so it must not change from now on.</param>
    /// <param name="transferred">What was transferred, in the order of the transfer list.</param>
    /// <param name="sharedMemory">The shared memory that the value refers to, in the order of its numbers in the binary form.</param>
    public SerializedRecord(
        ReadOnlyMemory<byte> data,
        ImmutableArray<TransferredItem> transferred = default,
        ImmutableArray<SharedMemoryReference> sharedMemory = default)
    {
        Data = data;
        Transferred = transferred.IsDefault ? [] : transferred;
        SharedMemory = sharedMemory.IsDefault ? [] : sharedMemory;
    }

    public ReadOnlyMemory<byte> Data { get; }

    public ImmutableArray<TransferredItem> Transferred { get; }

    public ImmutableArray<SharedMemoryReference> SharedMemory { get; }

    /// <summary>How large it is, for example <c>(12 bytes)</c>.</summary>
    public override string ToString() => $"({Data.Length} bytes)";
}
