using System.Diagnostics;
using Messaging.Channels;
using Messaging.Cloning;
using Messaging.Events;
using Messaging.Workers;

namespace Messaging.Benchmarks.Ports;

/// <summary>Programs that transfer ports.</summary>
internal static class Shipping
{
    private const int Rounds = 5;

    /// <summary>New channel after new channel; one end is sent through an open channel of the same window, and answers there.</summary>
    public static void InOneLoop(int count, Action done)
    {
        var carrier = new MessageChannel();
        carrier.Port2.OnMessage = Answer;
        Repeat(count, carrier.Port1.PostMessage, done);
    }

    /// <summary>The same, but it is sent to a worker and answers there.</summary>
    public static void ToWorker(int count, Action done)
    {
        var worker = new Worker(BenchSystem.WorkerUrl);
        Repeat(count, worker.PostMessage, done);
    }

    /// <summary>What whoever is sent a port does with it.</summary>
    public static void Answer(MessageEvent message)
    {
        message.Ports[0].PostMessage(message.Data);
        message.Ports[0].Close();
    }

    /// <summary>
    /// Transfers a port with messages waiting in its queue; until the new port has got the first of them.
    /// </summary>
    /// <returns>Microseconds; the best of some rounds.</returns>
    public static double MicrosecondsWithWaiting(int waiting) =>
        Enumerable.Range(0, Rounds).Min(_ => RoundWithWaiting(waiting));

    private static double RoundWithWaiting(int waiting)
    {
        var elapsed = TimeSpan.Zero;
        BenchSystem.Run((agent, done) =>
        {
            var channel = new MessageChannel();
            var carrier = new MessageChannel();
            var watch = new Stopwatch();
            for (var i = 0; i < waiting; i++)
                channel.Port1.PostMessage(i);
            carrier.Port2.OnMessage = message => message.Ports[0].OnMessage = _ =>
            {
                if (!watch.IsRunning)
                    return;
                elapsed = watch.Elapsed;
                watch.Stop();
                done();
            };

            // By then the messages have reached the port actor.
            agent.After(TimeSpan.FromSeconds(1), () =>
            {
                GC.Collect();
                watch.Start();
                carrier.Port1.PostMessage("here", channel.Port2);
            });
        });
        return elapsed.TotalMicroseconds;
    }

    private static void Repeat(int count, Action<JsValue, MessagePort[]> post, Action done)
    {
        var left = count;
        Next();

        void Next()
        {
            var channel = new MessageChannel();
            channel.Port1.OnMessage = _ =>
            {
                channel.Port1.Close();
                if (--left == 0)
                    done();
                else
                    Next();
            };
            post(Exchanges.Hello(left), [channel.Port2]);
        }
    }
}
