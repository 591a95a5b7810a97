namespace Messaging.Cloning;

/// <summary>What a view can look at: an <see cref="JsArrayBuffer"/> or a <see cref="JsSharedArrayBuffer"/>.</summary>
public abstract class JsBuffer : JsValue
{
    private protected JsBuffer()
    {
    }

    /// <summary>The current length in bytes; 0 once detached.</summary>
    public abstract int ByteLength { get; }

    /// <summary>The length in bytes up to which the buffer may be resized or grown, or null for one of fixed length.</summary>
    public abstract long? MaxByteLength { get; }

    /// <summary>The bytes as they are now. Not to be held across a resize, a growth or a transfer.</summary>
    public abstract Span<byte> Bytes { get; }

    /// <summary>Whether the length can change: <c>resizable</c> or <c>growable</c>.</summary>
    public bool IsResizable => MaxByteLength is not null;
}
