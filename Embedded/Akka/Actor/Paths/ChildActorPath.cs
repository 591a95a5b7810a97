namespace Akka.Actor;

/// <summary>A path below another one.</summary>
public sealed class ChildActorPath(ActorPath parentPath, string name, long uid) : ActorPath(parentPath, name, uid)
{
    private protected override Address RootAddress => Address;
}
