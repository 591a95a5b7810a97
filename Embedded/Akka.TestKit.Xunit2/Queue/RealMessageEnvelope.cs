using Akka.Actor;

namespace Akka.TestKit;

/// <summary>A message that came.</summary>
public class RealMessageEnvelope(object message, IActorRef sender) : MessageEnvelope
{
    public override object Message { get; } = message;

    public override IActorRef Sender { get; } = sender;

    public override string ToString() => $"<{Message}> from {Senders.Describe(Sender)}";
}
