using Akka.Actor;

namespace Messaging.Tests.Exploring;

/// <summary>An actor without an actor system: a mailbox whose messages run when the <see cref="World"/> chooses them.</summary>
internal abstract class ScheduledActor(string name) : ActorRefBase
{
    private readonly Queue<(object Message, IActorRef Sender)> _mailbox = new();

    public override ActorPath Path { get; } = new RootActorPath(new Address("akka", "world"), "/") / "user" / name;

    public bool HasMail => _mailbox.Count > 0;

    /// <summary>Who goes first when the schedule is one of priorities.</summary>
    public int Priority { get; set; }

    public void RunOne()
    {
        var (message, sender) = _mailbox.Dequeue();
        Receive(message, sender);
    }

    protected override void TellInternal(object message, IActorRef? sender) => _mailbox.Enqueue((message, sender!));

    protected abstract void Receive(object message, IActorRef sender);
}
