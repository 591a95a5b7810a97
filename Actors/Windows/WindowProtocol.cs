using Messaging.Cloning;
using Messaging.Origins;
using Messaging.Tracing;

namespace Messaging.Windows;

/// <summary>What is said to a <see cref="WindowActor"/>.</summary>
public static class WindowProtocol
{
    /// <summary>Load a document into the window, in place of the one it has.</summary>
    /// <param name="Url">An absolute URL.</param>
    public sealed record Navigate(string Url);

    /// <summary>A message for the window's document: the window post message steps after serialization (HTML Standard 9.3.3).</summary>
    /// <param name="SourceOrigin">The sender's origin at the time of the call.</param>
    public sealed record PostMessage(MessageId Id, SerializedRecord Record, WindowRef Source, Origin SourceOrigin, TargetOrigin Target);

    /// <summary>From a child frame: its document has loaded.</summary>
    public sealed record FrameLoaded(WindowRef Frame);

    /// <summary>Something a person does with the document, or asks of it; the program of the document knows the requests.</summary>
    public sealed record Interact(object Request);

    /// <summary>The answer to <see cref="Interact"/>.</summary>
    public sealed record Interacted(object? Reply);
}
