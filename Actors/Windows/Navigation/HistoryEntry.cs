namespace Messaging.Windows.Navigation;

/// <summary>One place in the session history of a window.</summary>
/// <param name="Url">The URL with its fragment.</param>
internal sealed record HistoryEntry(string Url, DocumentState State)
{
    /// <summary>What the document's scripts have put there, serialized: <c>history.state</c>. Null if nothing.</summary>
    public ReadOnlyMemory<byte>? Data { get; init; }
}
