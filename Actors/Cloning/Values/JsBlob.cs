namespace Messaging.Cloning;

/// <summary>A Blob, or a File if it has a name, as a value that can be sent. It never changes.</summary>
/// <param name="type">Its MIME type, empty if it has none.</param>
/// <param name="bytes">Its content.</param>
/// <param name="fileName">The name of a File; null for a Blob.</param>
/// <param name="lastModifiedMs">When a File was last changed, in milliseconds since 1970; 0 for a Blob.</param>
public sealed class JsBlob(string type, ReadOnlyMemory<byte> bytes, string? fileName = null, double lastModifiedMs = 0) : JsValue
{
    public override JsKind Kind => JsKind.Blob;

    public string Type { get; } = type;

    public ReadOnlyMemory<byte> Bytes { get; } = bytes;

    public string? FileName { get; } = fileName;

    public double LastModifiedMs { get; } = lastModifiedMs;
}
