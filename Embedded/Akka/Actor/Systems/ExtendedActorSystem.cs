namespace Akka.Actor;

/// <summary>The actor system as extensions see it.</summary>
public abstract class ExtendedActorSystem : ActorSystem
{
    private protected ExtendedActorSystem()
    {
    }

    /// <summary>Creates an actor below the system guardian, which outlives the actors of the user guardian.</summary>
    public abstract IActorRef SystemActorOf(Props props, string? name = null);

    /// <inheritdoc cref="SystemActorOf(Props, string?)"/>
    public abstract IActorRef SystemActorOf<TActor>(string? name = null)
        where TActor : ActorBase, new();
}
