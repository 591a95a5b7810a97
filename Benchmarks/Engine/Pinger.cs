using Akka.Actor;

namespace Messaging.Benchmarks.Engine;

/// <summary>Keeps a number of messages in flight to another actor that sends them back, until enough have come back.</summary>
internal sealed class Pinger(IActorRef pong, int roundTrips, int inFlight, CountdownEvent done) : UntypedActor
{
    private static readonly object Ball = new();
    private int _left = roundTrips;
    private int _toSend = roundTrips;

    protected override void OnReceive(object message)
    {
        if (message is string)
        {
            for (var i = 0; i < inFlight; i++)
                Send();
            return;
        }

        Send();
        if (--_left == 0)
        {
            done.Signal();
            Context.Stop(pong);
            Context.Stop(Self);
        }
    }

    private void Send()
    {
        if (_toSend-- > 0)
            pong.Tell(Ball, Self);
    }
}
