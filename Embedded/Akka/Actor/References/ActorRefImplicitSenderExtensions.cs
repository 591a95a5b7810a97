namespace Akka.Actor;

public static class ActorRefImplicitSenderExtensions
{
    /// <summary>Tells with the actor that is running on this thread as the sender, or no sender outside an actor.</summary>
    public static void Tell(this IActorRef receiver, object message) => receiver.Tell(message, CurrentCell.SelfOrNoSender!);

    /// <summary>Tells with the sender of the message that is being processed, so that the answer goes to whoever asked first.</summary>
    public static void Forward(this IActorRef receiver, object message) => receiver.Tell(message, CurrentCell.SenderOrNoSender!);
}
