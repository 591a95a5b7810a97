using Akka.Actor;

namespace Akka.TestKit.Internal;

/// <summary>What a test kit asks of its own actor. Such messages are not put into the test's queue.</summary>
internal abstract record TestActorCommand : INoSerializationVerificationNeeded
{
    /// <summary>Messages that this predicate holds for are dropped; null for none.</summary>
    public sealed record Ignore(Predicate<object>? Predicate) : TestActorCommand;

    public sealed record Pilot(AutoPilot AutoPilot) : TestActorCommand;

    /// <summary>Begins to watch an actor, and then completes <paramref name="Done"/> with it.</summary>
    public sealed record Watch(IActorRef Subject, TaskCompletionSource<IActorRef> Done) : TestActorCommand;

    /// <summary>Ceases to watch an actor, and then completes <paramref name="Done"/> with it.</summary>
    public sealed record Unwatch(IActorRef Subject, TaskCompletionSource<IActorRef> Done) : TestActorCommand;

    /// <summary>Creates a child, and then completes <paramref name="Done"/> with it.</summary>
    public sealed record Spawn(
        Props Props, string? Name, SupervisorStrategy? Strategy, TaskCompletionSource<IActorRef> Done) : TestActorCommand;
}
