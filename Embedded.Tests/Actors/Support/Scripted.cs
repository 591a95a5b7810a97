using Akka.Actor;

namespace Embedded.Tests.Actors;

/// <summary>
/// Does what <see cref="Run"/> and <see cref="Fail"/> tell it, and reports its life and everything else that it receives.
/// </summary>
public class Scripted(IActorRef report, SupervisorStrategy? strategy) : UntypedActor
{
    public const string Started = "PreStart";
    public const string Stopped = "PostStop";
    public const string Failing = "PreRestart";
    public const string Restarted = "PostRestart";

    public static Props Props(IActorRef report, SupervisorStrategy? strategy = null) =>
        Akka.Actor.Props.Create(() => new Scripted(report, strategy));

    protected override SupervisorStrategy SupervisorStrategy() => strategy ?? base.SupervisorStrategy();

    protected override void PreStart() => report.Tell(Started);

    protected override void PostStop() => report.Tell(Stopped);

    protected override void PreRestart(Exception reason, object message)
    {
        report.Tell(Failing);
        base.PreRestart(reason, message);
    }

    protected override void PostRestart(Exception reason)
    {
        report.Tell(Restarted);
        base.PostRestart(reason);
    }

    protected override void OnReceive(object message)
    {
        switch (message)
        {
            case Run run:
                run.Action(Context);
                break;
            case Fail fail:
                throw fail.Cause;
            default:
                report.Tell(message, Sender);
                break;
        }
    }
}
