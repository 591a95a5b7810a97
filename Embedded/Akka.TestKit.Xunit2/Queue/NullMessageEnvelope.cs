using Akka.Actor;

namespace Akka.TestKit;

/// <summary>Stands for no message: none was waited for yet, or none came in time.</summary>
public sealed class NullMessageEnvelope : MessageEnvelope
{
    public static NullMessageEnvelope Instance = new();

    private NullMessageEnvelope()
    {
    }

    /// <exception cref="IllegalActorStateException">There is none.</exception>
    public override object Message => throw Nothing();

    /// <exception cref="IllegalActorStateException">There is none.</exception>
    public override IActorRef Sender => throw Nothing();

    public override string ToString() => "<no message>";

    private static IllegalActorStateException Nothing() => new("The last expectation received no message.");
}
