using Akka.Actor;

namespace Akka.TestKit.Internal;

/// <summary>Makes actors that run on the thread that tells them something, and reaches into them.</summary>
internal static class CallingThreadActors
{
    /// <summary>Creates and starts an actor. Its constructor has run when this returns.</summary>
    /// <exception cref="ArgumentException">The supervisor is no actor that can have children.</exception>
    public static LocalActorRef Create(ActorSystem system, Props props, IActorRef? supervisor, string? name)
    {
        var parent = supervisor switch
        {
            null => ((ActorSystemImpl)system).Guardian,
            LocalActorRef local => local,
            TestProbe probe => (LocalActorRef)probe.Ref,
            _ => throw new ArgumentException($"{supervisor} is no actor that can have children.", nameof(supervisor)),
        };
        var ownDispatcher = props.HasDispatcher ? props : props.WithDispatcher(CallingThreadDispatcher.Id);
        return parent.Cell.AttachStarted(ownDispatcher, name);
    }

    /// <exception cref="IllegalActorStateException">The actor has ended, or did not start in time.</exception>
    public static ActorBase InstanceOf(LocalActorRef actor, TimeSpan timeout)
    {
        if (actor.Cell.IsClosed)
            throw new IllegalActorStateException($"The actor {actor} has ended.");

        // On the calling thread an actor has its instance at once; with a dispatcher that the test chose it answers once it has it.
        if (actor.Cell.Actor is null && !actor.Ask<ActorIdentity>(new Identify(null)).Wait(timeout))
            throw new IllegalActorStateException($"The actor {actor} did not start within {timeout}.");
        return actor.Cell.Actor ?? throw new IllegalActorStateException($"The actor {actor} could not start.");
    }

    public static void Receive(LocalActorRef actor, object message, IActorRef? sender) => actor.Cell.ReceiveForTest(message, sender);
}
