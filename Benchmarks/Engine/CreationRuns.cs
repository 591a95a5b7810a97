using System.Diagnostics;
using Akka.Actor;
using Messaging.Benchmarks.Measuring;

namespace Messaging.Benchmarks.Engine;

/// <summary>What it costs to make, to keep and to stop actors.</summary>
internal static class CreationRuns
{
    /// <summary>Children per second that one actor makes, and stops again if <paramref name="stop"/> says so.</summary>
    public static double Children(ActorSystem system, int count, bool stop) =>
        Stage.PerSecond(count, () => Parent(system, count, stop));

    /// <summary>Milliseconds for a million children, from the first one's creation until the parent has seen the end of the last.</summary>
    public static double Million(ActorSystem system)
    {
        const int Count = 1_000_000;
        Parent(system, Count / 10, stop: true);
        GC.Collect();
        var watch = Stopwatch.StartNew();
        Parent(system, Count, stop: true);
        return watch.Elapsed.TotalMilliseconds;
    }

    /// <summary>Bytes of managed heap that an actor with a name holds once it has started and has nothing to do.</summary>
    public static double IdleActor(ActorSystem system)
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
        return bytes / (double)Count;
    }

    private static void Parent(ActorSystem system, int count, bool stop)
    {
        using var done = new CountdownEvent(1);
        var parent = system.ActorOf(Props.Create(() => new ParentOfMany(count, stop, done)));
        parent.Tell("start");
        done.Wait();
        parent.GracefulStop(TimeSpan.FromSeconds(60)).Wait();
    }
}
