using System.Collections.Immutable;
using Akka.Actor;
using Akka.Event;
using Messaging.Ports;
using Messaging.Windows;

namespace Messaging.UserAgents;

/// <summary>What is said to the <see cref="BrowserActor"/>.</summary>
public static class BrowserProtocol
{
    /// <summary>Open a top-level window on a URL.</summary>
    public sealed record Open(string Url);

    /// <summary>The answer to <see cref="Open"/> and <see cref="OpenNamed"/>: the window, whose document is still loading. Not everybody who opens one wants it.</summary>
    public sealed record Opened(WindowRef Window) : IDeadLetterSuppression;

    /// <summary>The same with a name for the window's actor, which whoever opens it has from <see cref="Runtime.MessagingExtension.NextAgent"/>.</summary>
    public sealed record OpenNamed(string Url, string Name) : INoSerializationVerificationNeeded;

    /// <summary>From a window, perhaps of another node: open another one, with the actor name that its opener has chosen.</summary>
    public sealed record OpenByScript(WindowPlace Place, WindowProtocol.Navigate Navigate);

    /// <summary>From a window: pass this on to a top-level window, which its opener knows by name alone.</summary>
    public sealed record ForWindow(string Name, object Message);

    /// <summary>
    /// Close every port that no program can reach any more, as a garbage collector would. To be sent while nothing else is under way.
    /// </summary>
    public sealed record Collect : INoSerializationVerificationNeeded
    {
        public static readonly Collect Instance = new();
    }

    /// <summary>The answer to <see cref="Collect"/>.</summary>
    /// <param name="Released">The sides that owners had dropped, by id.</param>
    /// <param name="Stuck">The sides that were in messages which wait for each other in a circle, by id.</param>
    public sealed record Collected(ImmutableArray<PortId> Released, ImmutableArray<PortId> Stuck) : INoSerializationVerificationNeeded;

    /// <summary>The node leaves: end everything that lives on it in an orderly way, and begin nothing new.</summary>
    public sealed record Depart : INoSerializationVerificationNeeded
    {
        public static readonly Depart Instance = new();
    }

    /// <summary>The answer to <see cref="Depart"/>: nothing lives on the node any more, and its ports have told the other sides.</summary>
    public sealed record Departed : INoSerializationVerificationNeeded
    {
        public static readonly Departed Instance = new();
    }

    /// <summary>End every top-level window in an orderly way, whoever opened it.</summary>
    public sealed record EndWindows
    {
        public static readonly EndWindows Instance = new();
    }
}
