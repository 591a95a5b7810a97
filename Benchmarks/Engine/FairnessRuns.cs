using Akka.Actor;

namespace Messaging.Benchmarks.Engine;

/// <summary>Whether an actor with much to do keeps others waiting.</summary>
internal static class FairnessRuns
{
    private const int Rounds = 5;

    /// <summary>
    /// One actor gets a great many messages, and then each of many others gets one.
    /// </summary>
    /// <returns>How much of the first one's messages, in percent, still waits when the last of the others has had its own; the median of some rounds.</returns>
    public static double BacklogLeft(ActorSystem system, int backlog, int others)
    {
        var shares = Enumerable.Range(0, Rounds + 1).Select(_ => Round(system, backlog, others)).Skip(1).Order().ToList();
        return shares[shares.Count / 2];
    }

    private static double Round(ActorSystem system, int backlog, int others)
    {
        using var open = new ManualResetEventSlim();
        using var busyDone = new CountdownEvent(1);
        using var othersDone = new CountdownEvent(others);
        var handled = new Progress();
        var busy = system.ActorOf(Props.Create(() => new Busy(open, handled, backlog, busyDone)));
        var quick = Enumerable.Range(0, others).Select(_ => system.ActorOf(Props.Create(() => new Sink(1, othersDone)))).ToList();
        var message = new object();
        for (var i = 0; i < backlog; i++)
            busy.Tell(message, ActorRefs.NoSender);
        open.Set();
        foreach (var one in quick)
            one.Tell(message, ActorRefs.NoSender);
        othersDone.Wait();
        var left = backlog - handled.Count;
        busyDone.Wait();
        return 100.0 * left / backlog;
    }

    private sealed class Progress
    {
        private int _count;

        public int Count => Volatile.Read(ref _count);

        public void Add() => Volatile.Write(ref _count, _count + 1);
    }

    /// <summary>Waits at its first message until the gate is open, then works for about a microsecond on each.</summary>
    private sealed class Busy(ManualResetEventSlim open, Progress progress, int expected, CountdownEvent done) : UntypedActor
    {
        private const int SpinsPerMessage = 20;

        protected override void OnReceive(object message)
        {
            open.Wait();
            Thread.SpinWait(SpinsPerMessage);
            progress.Add();
            if (progress.Count < expected)
                return;
            done.Signal();
            Context.Stop(Self);
        }
    }
}
