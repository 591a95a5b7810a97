namespace Akka.Actor;

/// <summary>Makes the instances of an actor in a way of its own, as from a container.</summary>
public interface IIndirectActorProducer
{
    /// <summary>The class of the actors, which decides about their mailbox.</summary>
    Type ActorType { get; }

    /// <summary>Makes an instance; a new one each time.</summary>
    ActorBase Produce();

    /// <summary>Takes an instance back that is not used any more.</summary>
    void Release(ActorBase actor);
}
