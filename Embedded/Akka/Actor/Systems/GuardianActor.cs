using Akka.Event;

namespace Akka.Actor;

/// <summary>The parent of all top-level actors, and the actor at the root of everything.</summary>
internal sealed class GuardianActor : ActorBase
{
    protected override bool Receive(object message)
    {
        switch (message)
        {
            case Terminated:
                Context.Stop(Self);
                break;
            case StopChild stop:
                Context.Stop(stop.Child);
                break;
            default:
                Context.System.DeadLetters.Tell(new DeadLetter(message, Sender, Self), Sender);
                break;
        }

        return true;
    }

    /// <summary>A guardian's children outlive the restart of the guardian.</summary>
    protected override void PreRestart(Exception reason, object message)
    {
    }
}
