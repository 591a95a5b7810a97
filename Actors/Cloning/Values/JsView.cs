using System.Runtime.InteropServices;

namespace Messaging.Cloning;

/// <summary>
/// A typed array or DataView: a window onto a buffer, of fixed length or, on a resizable buffer, following the buffer's end.
/// </summary>
public sealed class JsView : JsValue
{
    private readonly int _byteOffset;
    private readonly int? _byteLength;

    /// <param name="viewKind">Which typed array, or DataView.</param>
    /// <param name="buffer">The buffer to look at.</param>
    /// <param name="byteOffset">Where the view begins, in bytes; a multiple of the element's size.</param>
    /// <param name="length">Length in elements (bytes for a DataView). Null: up to the end, and on a resizable buffer following it.</param>
    /// <exception cref="ArgumentException">The view would not be aligned or would not fit the buffer.</exception>
    public JsView(JsViewKind viewKind, JsBuffer buffer, int byteOffset = 0, int? length = null)
    {
        ViewKind = viewKind;
        Buffer = buffer;
        if (Misfit(viewKind, buffer, byteOffset, length) is { } reason)
            throw new ArgumentException($"A {viewKind} at byte {byteOffset} of {buffer.ByteLength}: {reason}.", nameof(byteOffset));
        _byteOffset = byteOffset;
        _byteLength = length is null && !buffer.IsResizable ? buffer.ByteLength - byteOffset : length * ElementSizeOf(viewKind);
    }

    public override JsKind Kind => JsKind.View;

    public JsViewKind ViewKind { get; }

    public JsBuffer Buffer { get; }

    /// <summary>Bytes per element; 1 for a DataView.</summary>
    public int ElementSize => ElementSizeOf(ViewKind);

    /// <summary>Whether the view follows the end of its resizable buffer.</summary>
    public bool IsLengthTracking => _byteLength is null;

    /// <summary>Whether the buffer has become too short for the view, or is detached (ECMAScript, IsTypedArrayOutOfBounds).</summary>
    public bool IsOutOfBounds =>
        Buffer is JsArrayBuffer { IsDetached: true } || _byteOffset + (long)(_byteLength ?? 0) > Buffer.ByteLength;

    /// <summary>Where the view begins in its buffer, in bytes; 0 when out of bounds.</summary>
    public int ByteOffset => IsOutOfBounds ? 0 : _byteOffset;

    /// <summary>Length in bytes, in whole elements; 0 when out of bounds.</summary>
    public int ByteLength => IsOutOfBounds ? 0 : _byteLength ?? (Buffer.ByteLength - _byteOffset) / ElementSize * ElementSize;

    /// <summary>Length in elements; in bytes for a DataView; 0 when out of bounds.</summary>
    public int Length => ByteLength / ElementSize;

    /// <summary>The bytes in view as they are now.</summary>
    public Span<byte> Bytes => Buffer.Bytes.Slice(ByteOffset, ByteLength);

    /// <summary>The elements in view as they are now, read as <typeparamref name="T"/>.</summary>
    public Span<T> Elements<T>()
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(Bytes);

    internal static int ElementSizeOf(JsViewKind kind) => kind switch
    {
        JsViewKind.Int16Array or JsViewKind.Uint16Array or JsViewKind.Float16Array => 2,
        JsViewKind.Int32Array or JsViewKind.Uint32Array or JsViewKind.Float32Array => 4,
        JsViewKind.Float64Array or JsViewKind.BigInt64Array or JsViewKind.BigUint64Array => 8,
        _ => 1,
    };

    /// <summary>Why such a view cannot be made, or null if it can.</summary>
    internal static string? Misfit(JsViewKind kind, JsBuffer buffer, long byteOffset, long? length)
    {
        var size = ElementSizeOf(kind);
        if (byteOffset % size != 0)
            return $"its offset is not a multiple of {size}";
        if (buffer is JsArrayBuffer { IsDetached: true })
            return "its buffer is detached";
        if (byteOffset < 0 || length < 0 || byteOffset > buffer.ByteLength || length > (buffer.ByteLength - byteOffset) / size)
            return "it does not fit its buffer";
        return length is null && !buffer.IsResizable && (buffer.ByteLength - byteOffset) % size != 0
            ? $"what is left of its buffer is not a multiple of {size}"
            : null;
    }
}
