using Messaging.Errors;

namespace Messaging.Cloning;

/// <summary>
/// A JavaScript ArrayBuffer: bytes that one agent holds. Transferring it moves the bytes without copying them and leaves it detached.
/// </summary>
public sealed class JsArrayBuffer : JsBuffer
{
    private readonly bool _isDetachable;
    private byte[] _bytes;
    private int _length;
    private long? _maxByteLength;

    /// <summary>A buffer of zeros.</summary>
    /// <param name="byteLength">Length in bytes.</param>
    /// <param name="maxByteLength">The length that <see cref="Resize"/> may reach, in bytes; null for a buffer of fixed length.</param>
    public JsArrayBuffer(int byteLength, long? maxByteLength = null)
        : this(new byte[byteLength], maxByteLength)
    {
    }

    /// <summary>A buffer over <paramref name="bytes"/>, which it owns from now on.</summary>
    /// <param name="bytes">The contents; not copied.</param>
    /// <param name="maxByteLength">The length that <see cref="Resize"/> may reach, in bytes; null for a buffer of fixed length.</param>
    /// <param name="isDetachable">False for memory that cannot be taken away from its holder, such as a WebAssembly memory's.</param>
    public JsArrayBuffer(byte[] bytes, long? maxByteLength = null, bool isDetachable = true)
        : this(bytes, bytes.Length, maxByteLength, isDetachable)
    {
    }

    internal JsArrayBuffer(byte[] bytes, int length, long? maxByteLength, bool isDetachable)
    {
        if (maxByteLength < length)
            throw new ArgumentOutOfRangeException(nameof(maxByteLength), maxByteLength, $"The length is {length} bytes already.");
        _bytes = bytes;
        _length = length;
        _maxByteLength = maxByteLength;
        _isDetachable = isDetachable;
    }

    public override JsKind Kind => JsKind.ArrayBuffer;

    public override int ByteLength => _length;

    public override long? MaxByteLength => _maxByteLength;

    public override Span<byte> Bytes => _bytes.AsSpan(0, _length);

    public bool IsDetached { get; private set; }

    /// <summary>Changes the length; bytes gained are zero.</summary>
    /// <exception cref="TypeErrorException">The buffer is detached or of fixed length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The length is below zero or above <see cref="MaxByteLength"/>.</exception>
    public void Resize(int byteLength)
    {
        if (IsDetached || _maxByteLength is not { } maximum)
            throw new TypeErrorException($"A buffer that is {(IsDetached ? "detached" : "of fixed length")} cannot be resized.");
        if (byteLength < 0 || byteLength > maximum)
            throw new ArgumentOutOfRangeException(nameof(byteLength), byteLength, $"The length must be between 0 and {maximum} bytes.");
        if (byteLength > _bytes.Length)
            Array.Resize(ref _bytes, (int)Math.Min(maximum, Math.Max(byteLength, Math.Min(2L * _bytes.Length, Array.MaxLength))));
        if (byteLength < _length)
            _bytes.AsSpan(byteLength, _length - byteLength).Clear();
        _length = byteLength;
    }

    /// <summary>
    /// The transfer steps of a buffer: the bytes leave it, and it is detached (HTML, StructuredSerializeWithTransfer, step 5).
    /// </summary>
    /// <exception cref="DomException">DataCloneError: it was detached before.</exception>
    /// <exception cref="TypeErrorException">It cannot be detached.</exception>
    internal TransferredBuffer Transfer()
    {
        RequireTransferable();
        var moved = new TransferredBuffer(_bytes, _length, _maxByteLength);
        IsDetached = true;
        _bytes = [];
        _length = 0;
        _maxByteLength = _maxByteLength is null ? null : 0;
        return moved;
    }

    /// <summary>Throws what <see cref="Transfer"/> would throw.</summary>
    internal void RequireTransferable()
    {
        if (IsDetached)
            throw DomException.DataClone("An ArrayBuffer in the transfer list is detached.");
        if (!_isDetachable)
            throw new TypeErrorException("An ArrayBuffer in the transfer list cannot be detached.");
    }
}
