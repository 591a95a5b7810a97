using Akka.Event;

namespace Akka.Actor;

/// <summary>Stops its receiver once everything that stood before it in the mailbox has been processed.</summary>
public sealed class PoisonPill : IAutoReceivedMessage, IPossiblyHarmful, IDeadLetterSuppression
{
    private PoisonPill()
    {
    }

    public static PoisonPill Instance { get; } = new();

    public override string ToString() => "<PoisonPill>";
}
