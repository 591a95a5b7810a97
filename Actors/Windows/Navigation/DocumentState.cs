using Messaging.Sandboxing;

namespace Messaging.Windows.Navigation;

/// <summary>
/// What is needed to make a document anew, and the document while there is one. Entries that differ in the fragment alone share it (HTML
/// Standard 7.4.1.1, document state).
/// </summary>
/// <param name="url">The absolute URL.</param>
/// <param name="srcdoc">The document's text if it came with the frame; else null.</param>
/// <param name="initiator">Who asked for the document; null if a person did.</param>
internal sealed class DocumentState(string url, string? srcdoc, Initiator? initiator)
{
    public string Url { get; } = url;

    public string? Srcdoc { get; } = srcdoc;

    public Initiator? Initiator { get; } = initiator;

    /// <summary>The document, active or kept; null while it would have to be loaded.</summary>
    public ActiveDocument? Document { get; set; }
}
