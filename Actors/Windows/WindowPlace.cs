namespace Messaging.Windows;

/// <summary>Where a window stands: itself, and the windows around it.</summary>
/// <param name="Parent">The window that embeds it; null for a top-level window.</param>
/// <param name="Top">The top-level window above it; null for a top-level window.</param>
/// <param name="Creator">What it took over from the document that made it; null if a person opened it.</param>
public sealed record WindowPlace(WindowRef Window, WindowRef? Parent, WindowRef? Top, WindowCreator? Creator)
{
    /// <summary>The window whose script opened it; null if there is none, or if it was told to forget it.</summary>
    public WindowRef? Opener { get; init; }

    /// <summary>The opener that a document of the window would have nothing to do with: what it posts is for a window that is no more.</summary>
    public WindowRef? FormerOpener { get; init; }

    /// <summary>Whether a script opened it, which lets scripts close it.</summary>
    public bool IsOpenedByScript { get; init; }

    /// <summary>The name that other documents find it by; empty for none.</summary>
    public string Name { get; init; } = "";

    /// <summary>Whether a frame's documents may be cross-origin isolated whatever their origin, if the embedding document is.</summary>
    public bool DelegatesIsolation { get; init; }

    /// <summary>The URLs of the documents that it is in, as they were when it was made, the nearest first, with a space between two.</summary>
    public string AncestorUrls { get; init; } = "";

    public bool IsTopLevel => Parent is null;
}
