using Akka.Actor;

namespace Messaging.Benchmarks.Engine;

/// <summary>Counts messages.</summary>
internal sealed class Sink(int expected, CountdownEvent done) : UntypedActor
{
    private int _left = expected;

    protected override void OnReceive(object message)
    {
        if (--_left > 0)
            return;
        done.Signal();
        Context.Stop(Self);
    }
}
