using Akka.Actor;

namespace Akka.TestKit;

/// <summary>A message that a test received, with its sender.</summary>
public abstract class MessageEnvelope
{
    public abstract object Message { get; }

    public abstract IActorRef Sender { get; }
}
