using Akka.Event;

namespace Akka.Actor;

/// <summary>The parent of the engine's own actors. It ends when the user guardian has.</summary>
internal sealed class SystemGuardianActor(IActorRef userGuardian, LoggerStart loggers) : ActorBase
{
    protected override bool Receive(object message)
    {
        switch (message)
        {
            case Terminated terminated when terminated.ActorRef.Equals(userGuardian):
                loggers.HandOverToStdout();
                Context.Stop(Self);
                break;
            case Terminated:
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
