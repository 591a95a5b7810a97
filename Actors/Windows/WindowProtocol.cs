using Akka.Actor;
using Messaging.Cloning;
using Messaging.Origins;
using Messaging.Sandboxing;
using Messaging.Tracing;
using Messaging.Windows.Navigation;

namespace Messaging.Windows;

/// <summary>What is said to a <see cref="WindowActor"/>.</summary>
public static class WindowProtocol
{
    /// <summary>Load a document into the window, in place of the one it has. A later one makes an earlier one that still waits void.</summary>
    /// <param name="Url">An absolute URL.</param>
    public sealed record Navigate(string Url)
    {
        /// <summary>The document's text if its frame comes with it; the URL does not matter then.</summary>
        public string? Srcdoc { get; init; }

        /// <summary>Who asks for it; null if a person does.</summary>
        public Initiator? Initiator { get; init; }

        public HistoryHandling Handling { get; init; }
    }

    /// <summary>Go back or forth in the session history; 0 loads the document anew.</summary>
    public sealed record Go(int Delta);

    /// <summary>From the embedding window: the frame's element has changed.</summary>
    /// <param name="Sandbox">What the next document is forbidden.</param>
    public sealed record ChangeFrame(string Name, Sandbox Sandbox);

    /// <summary>From the embedding window, or from the person: the document is being left for good, and its window ends.</summary>
    public sealed record UnloadFrame
    {
        public static readonly UnloadFrame Instance = new();
    }

    /// <summary>From a script: close the window, if scripts may close it.</summary>
    public sealed record CloseByScript
    {
        public static readonly CloseByScript Instance = new();
    }

    /// <summary>From a window that was opened by this one: it is gone.</summary>
    public sealed record WindowClosed(WindowRef Window);

    /// <summary>
    /// From another document of the same node: something that both know of has changed. The program of the document knows the notices.
    /// </summary>
    public sealed record Notify(object Notice) : INoSerializationVerificationNeeded;

    /// <summary>A message for the window's document: the window post message steps after serialization (HTML Standard 9.3.3).</summary>
    /// <param name="SourceOrigin">The sender's origin at the time of the call.</param>
    public sealed record PostMessage(MessageId Id, SerializedRecord Record, WindowRef Source, Origin SourceOrigin, TargetOrigin Target);

    /// <summary>From a child frame: its document has loaded.</summary>
    public sealed record FrameLoaded(WindowRef Frame);

    /// <summary>Something a person does with the document, or asks of it; the program of the document knows the requests.</summary>
    public sealed record Interact(object Request) : INoSerializationVerificationNeeded;

    /// <summary>The answer to <see cref="Interact"/>.</summary>
    public sealed record Interacted(object? Reply) : INoSerializationVerificationNeeded;
}
