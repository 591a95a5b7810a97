namespace Akka.Actor;

/// <summary>Asks a guardian to stop one of its children.</summary>
internal sealed class StopChild(IActorRef child) : INoSerializationVerificationNeeded
{
    public IActorRef Child => child;
}
