using Akka.Actor;

namespace Messaging.Benchmarks.Clustering;

/// <summary>Tells an actor on the other node texts, as any Akka.NET program may.</summary>
internal sealed class PlainNear : ReceiveActor
{
    private IActorRef _asker = ActorRefs.Nobody;
    private int _left;

    public PlainNear(IActorRef far)
    {
        Receive<Send>(send =>
        {
            (_asker, _left) = (Sender, 1);
            for (var left = send.Count - 1; left >= 0; left--)
                far.Tell($"hello {left}");
        });
        Receive<GoBackAndForth>(go =>
        {
            (_asker, _left) = (Sender, go.Count);
            far.Tell("hello 0");
        });
        Receive<string>(_ =>
        {
            if (--_left == 0)
                _asker.Tell(0);
            else
                far.Tell("hello 0");
        });
    }

    public sealed record Send(int Count);

    public sealed record GoBackAndForth(int Count);
}
