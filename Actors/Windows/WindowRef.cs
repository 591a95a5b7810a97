using Akka.Actor;
using Messaging.UserAgents;

namespace Messaging.Windows;

/// <summary>A window as others know it: what a WindowProxy stands for (HTML Standard 7.2.3). It stays valid when the window is gone.</summary>
/// <param name="Name">The actor's name, for example <c>window-1</c> or <c>frame-2</c>.</param>
/// <param name="Actor">
/// The window's actor; for a window that a script has just opened, the user agent, which makes it and passes on what is for it.
/// </param>
public sealed record WindowRef(string Name, IActorRef Actor)
{
    /// <summary>True if <see cref="Actor"/> is the user agent.</summary>
    public bool IsThroughUserAgent { get; init; }

    /// <summary>The path of the window's own actor, without address.</summary>
    public string Path => IsThroughUserAgent ? $"{ActorPath}/{Name}" : ActorPath;

    private string ActorPath => Actor.Path.ToStringWithoutAddress();

    /// <summary>Says something to the window.</summary>
    public void Tell(object message, IActorRef? sender) =>
        Actor.Tell(IsThroughUserAgent ? new BrowserProtocol.ForWindow(Name, message) : message, sender!);
}
