namespace Akka.Actor;

/// <summary>The reference to no actor at all; what it is told vanishes.</summary>
public sealed class Nobody : MinimalActorRef
{
    internal static readonly Nobody Instance = new();

    private Nobody()
    {
    }

    public override ActorPath Path { get; } = new RootActorPath(new Address("akka", "all-systems"), "/Nobody");
}
