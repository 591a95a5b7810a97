namespace Messaging.Cloning;

/// <summary>The bytes of a transferred ArrayBuffer. They move; nothing copies them.</summary>
public sealed record TransferredBuffer : TransferredItem
{
    private readonly byte[] _bytes;
    private readonly int _length;

    /// <param name="bytes">The contents, owned by this item from now on.</param>
    /// <param name="maxByteLength">The length up to which the buffer may be resized, in bytes; null for a buffer of fixed length.</param>
    public TransferredBuffer(byte[] bytes, long? maxByteLength = null)
        : this(bytes, bytes.Length, maxByteLength)
    {
    }

    internal TransferredBuffer(byte[] bytes, int length, long? maxByteLength)
    {
        _bytes = bytes;
        _length = length;
        MaxByteLength = maxByteLength;
    }

    /// <summary>The length in bytes up to which the buffer may be resized, or null for one of fixed length.</summary>
    public long? MaxByteLength { get; }

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    /// <summary>The buffer at its new holder, over the very same bytes.</summary>
    public JsArrayBuffer Receive() => new(_bytes, _length, MaxByteLength, isDetachable: true);
}
