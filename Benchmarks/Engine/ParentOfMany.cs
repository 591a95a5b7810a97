using Akka.Actor;

namespace Messaging.Benchmarks.Engine;

/// <summary>Makes many children, and perhaps waits until each of them has stopped again.</summary>
internal sealed class ParentOfMany(int count, bool stop, CountdownEvent done) : UntypedActor
{
    private static readonly Props ChildProps = Props.Create(() => new Echo());
    private int _stopped;

    protected override void OnReceive(object message)
    {
        if (message is Terminated)
        {
            if (++_stopped == count)
                done.Signal();
            return;
        }

        for (var i = 0; i < count; i++)
        {
            var child = Context.ActorOf(ChildProps, $"child-{i}");
            if (!stop)
                continue;
            Context.Watch(child);
            child.Tell(PoisonPill.Instance);
        }

        if (!stop)
            done.Signal();
    }
}
