namespace Messaging.Cloning;

/// <summary>
/// The bytes behind the <see cref="JsSharedArrayBuffer"/>s of one agent cluster: one block of memory seen by every agent that received it.
/// </summary>
public sealed class SharedMemory
{
    private readonly byte[] _bytes;
    private int _length;

    /// <param name="byteLength">Length in bytes.</param>
    /// <param name="maxByteLength">
    /// The length that <see cref="Grow"/> may reach, in bytes, reserved at once; null for a fixed length.
    /// </param>
    public SharedMemory(int byteLength, int? maxByteLength = null)
    {
        if (maxByteLength < byteLength)
            throw new ArgumentOutOfRangeException(nameof(maxByteLength), maxByteLength, $"The length is {byteLength} bytes already.");
        _bytes = new byte[maxByteLength ?? byteLength];
        _length = byteLength;
        IsGrowable = maxByteLength is not null;
    }

    public bool IsGrowable { get; }

    public int ByteLength => Volatile.Read(ref _length);

    /// <summary>The length in bytes up to which this may grow.</summary>
    public int Capacity => _bytes.Length;

    public Span<byte> Bytes => _bytes.AsSpan(0, ByteLength);

    /// <summary>Makes the memory longer; it never gets shorter. The bytes gained are zero.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The length is below the present one or above <see cref="Capacity"/>.</exception>
    public void Grow(int byteLength)
    {
        for (var present = ByteLength; ;)
        {
            if (byteLength < present || byteLength > Capacity)
                throw new ArgumentOutOfRangeException(nameof(byteLength), byteLength, $"It must be from {present} to {Capacity} bytes.");
            var found = Interlocked.CompareExchange(ref _length, byteLength, present);
            if (found == present)
                return;
            present = found;
        }
    }
}
