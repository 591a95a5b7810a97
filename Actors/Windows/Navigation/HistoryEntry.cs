namespace Messaging.Windows.Navigation;

/// <summary>One place in the session history of a window.</summary>
/// <param name="Url">The URL with its fragment.</param>
internal sealed record HistoryEntry(string Url, DocumentState State);
