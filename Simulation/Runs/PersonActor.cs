using Akka.Actor;

namespace Messaging.Simulation.Runs;

/// <summary>Whoever sits before the browser: says what it is given to say, and remembers what it was answered.</summary>
internal sealed class PersonActor : UntypedActor
{
    public const string ActorName = "person";

    private readonly Queue<object> _answers;

    public PersonActor(Queue<object> answers) => _answers = answers;

    public static Props Props(Queue<object> answers) => Akka.Actor.Props.Create(() => new PersonActor(answers));

    protected override void OnReceive(object message)
    {
        if (message is Say say)
            say.Whom.Tell(say.What, Self);
        else
            _answers.Enqueue(message);
    }

    public sealed record Say(IActorRef Whom, object What);
}
