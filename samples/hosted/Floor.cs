using Akka.Actor;

namespace Messaging.Samples.Hosted;

/// <summary>One floor of a house of actors, with the floor below as its child. The ground floor says when all have started.</summary>
public sealed class Floor(int number) : UntypedActor
{
    protected override void PreStart()
    {
        if (number > 1)
        {
            Context.ActorOf(Props.Create(() => new Floor(number - 1)), $"floor-{number - 1}");
        }
        else
        {
            Console.WriteLine("all floors are there");
        }
    }

    protected override void PostStop() => Console.WriteLine($"floor {number} has stopped");

    protected override void OnReceive(object message) => Unhandled(message);
}
