using Akka.Actor;

namespace Akka.TestKit;

/// <inheritdoc/>
public class TestActorRef<TActor> : TestActorRefBase<TActor>
    where TActor : ActorBase
{
    /// <param name="system">The system of the actor.</param>
    /// <param name="actorProps">What to create.</param>
    /// <param name="supervisor">Its parent; null for the user guardian.</param>
    /// <param name="name">Its name; null for one that is made up.</param>
    public TestActorRef(ActorSystem system, Props actorProps, IActorRef? supervisor = null, string? name = null)
        : base(system, actorProps, supervisor, name)
    {
    }
}
