using Akka.Actor;

namespace Embedded.Tests.Actors;

/// <summary>Has an actor do something in its own turn.</summary>
public sealed class Run(Action<IUntypedActorContext> action) : INoSerializationVerificationNeeded
{
    public const string Done = "done";

    public Action<IUntypedActorContext> Action { get; } = action;
}
