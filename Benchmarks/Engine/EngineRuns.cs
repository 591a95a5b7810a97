using Akka.Actor;
using Messaging.Benchmarks.Measuring;

namespace Messaging.Benchmarks.Engine;

/// <summary>The actor engine, whichever the program was built for, beside bare channels of System.Threading.Channels.</summary>
public static class EngineRuns
{
    private const int Messages = 2_000_000;

    public static void Run()
    {
        var system = ActorSystem.Create("benchmarks");
        try
        {
            Table.Print(
                $"Actor engine (assembly Akka {typeof(ActorSystem).Assembly.GetName().Version})",
                "bare channel",
                [
                    (Pairs(system, pairs: 1, inFlight: 1), ChannelRuns.Pair(Messages / 4, 1)),
                    (Pairs(system, pairs: 1, inFlight: 100), ChannelRuns.Pair(Messages, 100)),
                    (Pairs(system, pairs: 5000, inFlight: 1), null),
                    (Flood(system), ChannelRuns.Flood(Messages)),
                    (Asks(system), null),
                    (Children(system), null),
                    (ChildrenComeAndGo(system), null),
                    (IdleActor(system), null),
                ]);
        }
        finally
        {
            system.Terminate().Wait();
        }
    }

    private static Figure Pairs(ActorSystem system, int pairs, int inFlight)
    {
        var messages = pairs == 1 && inFlight == 1 ? Messages / 4 : Messages;
        return new($"{pairs} pair(s), {inFlight} in flight each", Stage.PerSecond(messages, () =>
        {
            using var done = new CountdownEvent(pairs);
            for (var pair = 0; pair < pairs; pair++)
            {
                var pong = system.ActorOf(Props.Create(() => new Echo()));
                var ping = system.ActorOf(Props.Create(() => new Pinger(pong, messages / pairs / 2, inFlight, done)));
                ping.Tell("start");
            }

            done.Wait();
        }), "msg/s");
    }

    private static Figure Flood(ActorSystem system) => new("flood of one actor from two threads", Stage.PerSecond(Messages, () =>
    {
        using var done = new CountdownEvent(1);
        var sink = system.ActorOf(Props.Create(() => new Sink(Messages, done)));
        var message = new object();
        Parallel.For(0, 2, _ =>
        {
            for (var i = 0; i < Messages / 2; i++)
                sink.Tell(message, ActorRefs.NoSender);
        });
        done.Wait();
    }), "msg/s");

    private static Figure Asks(ActorSystem system)
    {
        const int Count = 200_000;
        var echo = system.ActorOf(Props.Create(() => new Echo()));
        var message = new object();
        return new("Ask, one after the other", Stage.PerSecond(Count, () => AskAll(echo, message, Count).Wait()), "asks/s");
    }

    private static async Task AskAll(IActorRef echo, object message, int count)
    {
        for (var i = 0; i < count; i++)
            await echo.Ask<object>(message, TimeSpan.FromSeconds(30)).ConfigureAwait(false);
    }

    private static Figure Children(ActorSystem system)
    {
        const int Count = 200_000;
        return new("children made by Context.ActorOf", Stage.PerSecond(Count, () => Parent(system, Count, stop: false)), "actors/s");
    }

    private static Figure ChildrenComeAndGo(ActorSystem system)
    {
        const int Count = 200_000;
        return new("children made and stopped", Stage.PerSecond(Count, () => Parent(system, Count, stop: true)), "actors/s");
    }

    private static void Parent(ActorSystem system, int count, bool stop)
    {
        using var done = new CountdownEvent(1);
        var parent = system.ActorOf(Props.Create(() => new ParentOfMany(count, stop, done)));
        parent.Tell("start");
        done.Wait();
        parent.GracefulStop(TimeSpan.FromSeconds(60)).Wait();
    }

    private static Figure IdleActor(ActorSystem system)
    {
        const int Count = 100_000;
        var props = Props.Create(() => new Echo());
        var bytes = Stage.RetainedBytes(() =>
        {
            var actors = new IActorRef[Count];
            for (var i = 0; i < Count; i++)
                actors[i] = system.ActorOf(props, $"idle-{i}");
            foreach (var actor in actors)
                actor.Ask<object>("started").Wait();
            return actors;
        });
        return new("an idle actor with a name", bytes / (double)Count, "bytes");
    }
}
