namespace Akka.Actor;

/// <summary>
/// The handle of one incarnation of an actor. It can be kept and passed on for ever; what is told to it after the actor has stopped
/// becomes a dead letter. References are equal if path and incarnation are.
/// </summary>
public interface IActorRef : ICanTell, IEquatable<IActorRef>, IComparable<IActorRef>, IComparable
{
    ActorPath Path { get; }
}
