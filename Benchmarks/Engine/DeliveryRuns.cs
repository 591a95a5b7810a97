using Akka.Actor;
using Messaging.Benchmarks.Measuring;

namespace Messaging.Benchmarks.Engine;

/// <summary>How fast messages go between actors that exist.</summary>
internal static class DeliveryRuns
{
    /// <summary>Messages per second between pairs of actors; the making of the pairs is included.</summary>
    public static double Pairs(ActorSystem system, int pairs, int inFlight, int messages) => Stage.PerSecond(messages, () =>
    {
        using var done = new CountdownEvent(pairs);
        for (var pair = 0; pair < pairs; pair++)
        {
            StartPair(system, messages / pairs / 2, inFlight, done);
        }

        done.Wait();
    });

    /// <summary>Messages per second between pairs of actors that exist; their making is not included.</summary>
    public static double MadePairs(ActorSystem system, int pairs, int inFlight, int messages) => Stage.PerSecond(
        messages,
        () =>
        {
            var done = new CountdownEvent(pairs);
            return (Done: done, Pingers: Enumerable.Range(0, pairs).Select(_ => MakePair(system, messages / pairs / 2, inFlight, done)).ToArray());
        },
        made =>
        {
            foreach (var pinger in made.Pingers)
                pinger.Tell("start");
            made.Done.Wait();
        });

    /// <summary>Messages per second from two threads that are no actors to one actor.</summary>
    public static double Flood(ActorSystem system, int messages) => Stage.PerSecond(messages, () =>
    {
        using var done = new CountdownEvent(1);
        var sink = system.ActorOf(Props.Create(() => new Sink(messages, done)));
        var message = new object();
        Parallel.For(0, 2, _ =>
        {
            for (var i = 0; i < messages / 2; i++)
                sink.Tell(message, ActorRefs.NoSender);
        });
        done.Wait();
    });

    /// <summary>Questions per second, each asked when the one before was answered.</summary>
    public static double Asks(ActorSystem system, int count)
    {
        var echo = system.ActorOf(Props.Create(() => new Echo()));
        var message = new object();
        return Stage.PerSecond(count, () => AskAll(echo, message, count).Wait());
    }

    /// <summary>Bytes that the whole process allocates per message between a pair of actors, beyond the message, which is always the same.</summary>
    public static double BytesPerTell(ActorSystem system, int messages)
    {
        Exchange(system, messages);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        Exchange(system, messages);
        return (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)messages;
    }

    private static void Exchange(ActorSystem system, int messages)
    {
        using var done = new CountdownEvent(1);
        StartPair(system, messages / 2, 100, done);
        done.Wait();
    }

    private static void StartPair(ActorSystem system, int roundTrips, int inFlight, CountdownEvent done) =>
        MakePair(system, roundTrips, inFlight, done).Tell("start");

    private static IActorRef MakePair(ActorSystem system, int roundTrips, int inFlight, CountdownEvent done)
    {
        var pong = system.ActorOf(Props.Create(() => new Echo()));
        return system.ActorOf(Props.Create(() => new Pinger(pong, roundTrips, inFlight, done)));
    }

    private static async Task AskAll(IActorRef echo, object message, int count)
    {
        for (var i = 0; i < count; i++)
            await echo.Ask<object>(message, TimeSpan.FromSeconds(30)).ConfigureAwait(false);
    }
}
