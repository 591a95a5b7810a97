using Akka.Actor;
using Akka.Dispatch.SysMsg;

namespace Akka.Event;

/// <summary>What becomes of messages that cannot be delivered.</summary>
internal sealed class DeadLetterOffice(EventStream eventStream)
{
    /// <summary>Stands in for a sender that there was not. Set once, at the start of the system.</summary>
    public IActorRef DeadLetters { get; set; } = null!;

    /// <summary>Publishes a user message as a dead letter, unless it can be answered in place of who is not there.</summary>
    public void Refuse(object message, IActorRef? sender, IActorRef recipient)
    {
        switch (message)
        {
            case Identify identify:
                sender?.Tell(new ActorIdentity(identify.MessageId, null), recipient);
                break;
            case ActorSelectionMessage { Message: Identify, WildCardFanOut: true }:
                break;
            case ActorSelectionMessage { Message: Identify identify }:
                sender?.Tell(new ActorIdentity(identify.MessageId, null), recipient);
                break;
            case ActorSelectionMessage selected:
                Refuse(selected.Message, sender, recipient);
                break;
            case AllDeadLetters when !ReferenceEquals(recipient, DeadLetters):
                // For a subscriber that has stopped: published again, it would come here for ever.
                break;
            case DeadLetter letter:
                // To a subscriber that has stopped it must not be published again; to the office itself it is a letter like others.
                if (ReferenceEquals(recipient, DeadLetters))
                {
                    eventStream.Publish(letter);
                }

                break;
            case IDeadLetterSuppression suppressed:
                eventStream.Publish(new SuppressedDeadLetter(suppressed, SenderOrNone(sender), recipient));
                break;
            default:
                eventStream.Publish(new DeadLetter(message, SenderOrNone(sender), recipient));
                break;
        }
    }

    /// <summary>Tells a watcher that there is nothing to watch; publishes what else there is.</summary>
    public void RefuseSystem(SystemMessage message, IActorRef recipient)
    {
        switch (message)
        {
            case Watch watch:
                watch.Watcher.SendSystemMessage(new DeathWatchNotification(watch.Watchee, existenceConfirmed: false));
                break;
            case Unwatch:
                break;
            default:
                Refuse(message, recipient, recipient);
                break;
        }
    }

    private IActorRef SenderOrNone(IActorRef? sender) => sender.IsNobody() ? DeadLetters : sender!;
}
