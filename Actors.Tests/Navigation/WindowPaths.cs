using Akka.Actor;
using Messaging.Windows;

namespace Messaging.Tests.Navigation;

/// <summary>Windows that are no more than their place in the tree.</summary>
internal static class WindowPaths
{
    /// <param name="path">The path below the user agent, for example <c>window-1/frame-2</c>.</param>
    public static WindowRef RefTo(string path)
    {
        var place = new RootActorPath(new Address("akka", "test"), "/") / "user" / "browser" / path.Split('/');
        return new WindowRef(place.Name, new PathOnly(place));
    }

    private sealed class PathOnly(ActorPath path) : ActorRefBase
    {
        public override ActorPath Path { get; } = path;

        protected override void TellInternal(object message, IActorRef? sender) => Assert.Fail($"{Path} is only a place.");
    }
}
