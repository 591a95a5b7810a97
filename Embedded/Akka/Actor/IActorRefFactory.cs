namespace Akka.Actor;

/// <summary>Whatever can have actors below it: a system or an actor's context.</summary>
public interface IActorRefFactory
{
    /// <summary>Creates a child. Its constructor runs in the child's own first turn, later than this returns.</summary>
    /// <param name="props">What to create.</param>
    /// <param name="name">Unique among the children that have not terminated yet; null for a name that the system makes up.</param>
    /// <exception cref="InvalidActorNameException">The name is not allowed, or is in use.</exception>
    IActorRef ActorOf(Props props, string? name = null);

    ActorSelection ActorSelection(ActorPath actorPath);

    /// <summary>Actors by path: absolute, or relative to this place, with <c>..</c>, <c>*</c>, <c>?</c> and at the end <c>**</c>.</summary>
    ActorSelection ActorSelection(string actorPath);
}
