using Akka.Actor;

namespace Messaging.Samples.Greeter;

/// <summary>Has a greeter, and a new one when that one fails.</summary>
public sealed class Door : ReceiveActor
{
    public Door()
    {
        var greeter = Context.ActorOf(Props.Create(() => new GreeterActor()), "greeter");
        Receive<Greet>(greet => greeter.Forward(greet));
    }

    protected override SupervisorStrategy SupervisorStrategy() => new OneForOneStrategy(
        maxNrOfRetries: 10,
        withinTimeRange: TimeSpan.FromMinutes(1),
        localOnlyDecider: cause => cause is ArgumentException ? Directive.Restart : Directive.Escalate);

    protected override void PostStop() => Console.WriteLine("the door has stopped");
}
