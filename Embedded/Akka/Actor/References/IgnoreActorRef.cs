namespace Akka.Actor;

/// <summary>A reference that ignores what it is told, without dead letters.</summary>
internal sealed class IgnoreActorRef(ActorPath path) : MinimalActorRef
{
    public override ActorPath Path => path;
}
