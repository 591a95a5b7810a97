using Messaging.Sandboxing;

namespace Messaging.Windows.Navigation;

/// <summary>A frame to be made: what an iframe element says of it.</summary>
public sealed record FrameDescription
{
    /// <summary>The absolute URL of its document.</summary>
    public string Url { get; init; } = DocumentAddress.Blank;

    /// <summary>The text of its document, which then has the URL <c>about:srcdoc</c>; null if the document comes from its URL.</summary>
    public string? Srcdoc { get; init; }

    /// <summary>The name that other documents find it by; empty for none.</summary>
    public string Name { get; init; } = "";

    /// <summary>What the frame's element forbids; the flags of the embedding document are added to it.</summary>
    public Sandbox Sandbox { get; init; }

    /// <summary>Whether a document of another origin in it may be cross-origin isolated, if the embedding one is (Permissions Policy).</summary>
    public bool DelegatesIsolation { get; init; }
}
