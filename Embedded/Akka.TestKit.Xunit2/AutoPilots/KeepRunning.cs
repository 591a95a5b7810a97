using Akka.Actor;

namespace Akka.TestKit;

/// <summary>Says that the present pilot stays.</summary>
public sealed class KeepRunning : AutoPilot
{
    public static KeepRunning Instance = new();

    private KeepRunning()
    {
    }

    public override AutoPilot Run(IActorRef sender, object message) =>
        throw new InvalidOperationException("KeepRunning is an answer of a pilot and no pilot itself.");
}
