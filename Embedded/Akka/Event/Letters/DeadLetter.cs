using Akka.Actor;

namespace Akka.Event;

/// <summary>A message to an actor that has stopped or never was.</summary>
public sealed class DeadLetter : AllDeadLetters
{
    public DeadLetter(object message, IActorRef sender, IActorRef recipient)
        : base(message, sender, recipient)
    {
        ArgumentNullException.ThrowIfNull(sender, "DeadLetter sender may not be null");
        ArgumentNullException.ThrowIfNull(recipient, "DeadLetter recipient may not be null");
    }
}
