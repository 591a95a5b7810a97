namespace Akka.Actor;

/// <summary>A message on its way along the path of a selection.</summary>
public class ActorSelectionMessage : IAutoReceivedMessage, IPossiblyHarmful, IWrappedMessage
{
    public ActorSelectionMessage(object message, SelectionPathElement[] elements, bool wildCardFanOut = false)
    {
        Message = message;
        Elements = elements;
        WildCardFanOut = wildCardFanOut;
    }

    public object Message { get; }

    /// <summary>What is left of the way.</summary>
    public SelectionPathElement[] Elements { get; }

    /// <summary>Whether the message goes to several, so that nobody complains where there is nobody.</summary>
    public bool WildCardFanOut { get; }

    public override string ToString() =>
        $"ActorSelectionMessage - Message: {Message} - WildCardFanOut: {WildCardFanOut} - Elements: {string.Join<SelectionPathElement>("/", Elements)}";

    internal void Deliver(IInternalActorRef anchor, IActorRef? sender) => SelectionDelivery.Deliver(anchor, this, sender);
}
