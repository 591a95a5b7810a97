using Akka.Actor;

namespace Akka.Event;

/// <summary>A dead letter that is expected now and then, and therefore not logged.</summary>
public sealed class SuppressedDeadLetter : AllDeadLetters
{
    public SuppressedDeadLetter(IDeadLetterSuppression message, IActorRef sender, IActorRef recipient)
        : base(message, sender, recipient)
    {
        ArgumentNullException.ThrowIfNull(sender, "SuppressedDeadLetter sender may not be null");
        ArgumentNullException.ThrowIfNull(recipient, "SuppressedDeadLetter recipient may not be null");
    }
}
