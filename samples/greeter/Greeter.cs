using Akka.Actor;

namespace Messaging.Samples.Greeter;

/// <summary>Asks for a greeting, which is the answer.</summary>
/// <param name="Name">Who is to be greeted; nobody can be greeted without a name.</param>
public sealed record Greet(string Name);

/// <summary>Greets, and counts whom it has greeted; the count is gone when it has failed.</summary>
public sealed class GreeterActor : ReceiveActor
{
    private int _greeted;

    public GreeterActor()
    {
        Receive<Greet>(greet => greet.Name.Length == 0, _ => throw new ArgumentException("somebody without a name"));
        Receive<Greet>(greet => Sender.Tell($"Hello, {greet.Name}, number {++_greeted}"));
    }

    protected override void PreRestart(Exception reason, object message)
    {
        Sender.Tell($"This greeter has met {reason.Message} and starts afresh");
        base.PreRestart(reason, message);
    }
}
