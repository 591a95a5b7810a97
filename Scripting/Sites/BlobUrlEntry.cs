using Messaging.Origins;

namespace Messaging.Scripting.Sites;

/// <summary>What a <c>blob:</c> URL leads to.</summary>
/// <param name="Owner">The path of the actor of the document or worker that made the URL.</param>
/// <param name="Origin">Its origin.</param>
/// <param name="Type">The blob's type, empty if it has none.</param>
/// <param name="Bytes">The blob's content.</param>
public sealed record BlobUrlEntry(string Owner, Origin Origin, string Type, ReadOnlyMemory<byte> Bytes);
