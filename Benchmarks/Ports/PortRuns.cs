using Messaging.Benchmarks.Measuring;
using Messaging.Cloning;

namespace Messaging.Benchmarks.Ports;

/// <summary>Channels between agents written in C#, beside Node.js's MessageChannel on the same machine.</summary>
public static class PortRuns
{
    private const int Idle = 100_000;
    private const int Million = 1_000_000;

    /// <param name="word">Only rows with this in their name; empty for all.</param>
    /// <returns>Whether there was any such row.</returns>
    public static bool Run(string word = "")
    {
        var node = NodeRuns.Run("channels.mjs", word);
        var rows = Rows().Select(row => node.TryGetValue(row.Name, out var theirs) ? row with { Reference = () => theirs } : row).ToList();
        return Table.Measure("Channels", "Node.js", rows, word);
    }

    private static List<Row> Rows() =>
    [
        Program("ping-pong, 1 in flight", 200_000, "msg/s", (count, done) => Exchanges.PingPong(count, 1, done)),
        Program("ping-pong, 100 in flight", 400_000, "msg/s", (count, done) => Exchanges.PingPong(count, 100, done)),
        Program("channels made", 20_000, "channels/s", Channels.MakeAndClose),
        Program("new channel, one port sent in one loop and answered", 20_000, "times/s", Shipping.InOneLoop),
        Program("new channel, one port sent to a worker and answered", 20_000, "times/s", Shipping.ToWorker),
        new("an open channel, with both port actors", "bytes", () => Channels.BytesEach(Idle)),
        new("clone of a nested array", "bytes/s", CloneRuns.NestedArray),
        new("a million channels opened and used", "channels/s", () => OnePerSecond(Million, done => Channels.UseAllOnce(Million, done))),
        new("ping-pong, 1 in flight, beside 100,000 idle channels", "msg/s", () => BesideIdle(200_000)),
        new("port sent with one message waiting", "us", () => Shipping.MicrosecondsWithWaiting(1)),
        new("port sent with a million messages waiting", "us", () => Shipping.MicrosecondsWithWaiting(Million)),
        new("lateness of a timer beside an endless ping-pong", "ms", Fairness.LatenessOfTimers),
    ];

    private static Row Program(string name, int count, string unit, Action<int, Action> program) =>
        new(name, unit, () => BenchSystem.PerSecond(count, program));

    private static double OnePerSecond(int count, Action<Action> program) =>
        Stage.PerSecondOnce(count, () => BenchSystem.Run((_, done) => program(done)));

    private static double BesideIdle(int messages)
    {
        var perSecond = 0.0;
        BenchSystem.Run((_, done) =>
        {
            var idle = Channels.Open(Idle);
            var watch = new System.Diagnostics.Stopwatch();
            // The first exchange is over when all idle ports have begun. What is idle has been there for long: it is old to the collector, too.
            Exchanges.PingPong(messages, 1, () =>
            {
                GC.Collect();
                watch.Start();
                Exchanges.PingPong(messages, 1, End);
            });

            void End()
            {
                perSecond = messages / watch.Elapsed.TotalSeconds;
                GC.KeepAlive(idle);
                done();
            }
        });
        return perSecond;
    }
}
