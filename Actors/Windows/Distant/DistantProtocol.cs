using Akka.Actor;

namespace Messaging.Windows.Distant;

/// <summary>What is said between the two nodes of a window and of a frame in it.</summary>
public static class DistantProtocol
{
    /// <summary>To the user agent of a node: make the window of a frame.</summary>
    public sealed record PlaceFrame(WindowPlace Place);

    /// <summary>The answer to <see cref="PlaceFrame"/>.</summary>
    /// <param name="Frame">The frame's own actor.</param>
    public sealed record FramePlaced(IActorRef Frame);

    /// <summary>To whoever stands for a frame: its own actor has stopped.</summary>
    public sealed record FrameGone
    {
        public static readonly FrameGone Instance = new();
    }
}
