using Akka.Actor;

namespace Messaging.Windows.Distant;

/// <summary>Decides on which node the frames of top-level windows live. What a frame embeds lives with it, and so do its dedicated workers.</summary>
public interface IPlacement
{
    /// <summary>The user agent of another node that a frame is for.</summary>
    /// <param name="frame">The frame's actor name.</param>
    /// <param name="url">The absolute URL of its first document.</param>
    /// <param name="userAgent">The user agent of the window that embeds it.</param>
    /// <returns>Null for the node that the embedding window is on.</returns>
    IActorRef? Place(string frame, string url, IActorRef userAgent);
}
