using Akka.Actor;
using Messaging.Benchmarks.Measuring;

namespace Messaging.Benchmarks.Engine;

/// <summary>The actor engine, whichever the program was built for, beside bare channels of System.Threading.Channels.</summary>
public static class EngineRuns
{
    private const int Messages = 2_000_000;

    /// <param name="word">Only rows with this in their name; empty for all.</param>
    /// <returns>Whether there was any such row.</returns>
    public static bool Run(string word = "")
    {
        var system = ActorSystem.Create("benchmarks");
        try
        {
            return Table.Measure(
                $"Actor engine (assembly Akka {typeof(ActorSystem).Assembly.GetName().Version})", "bare channel", Rows(system), word);
        }
        finally
        {
            system.Terminate().Wait();
        }
    }

    private static List<Row> Rows(ActorSystem system) =>
    [
        new("1 pair, 1 in flight", "msg/s", () => DeliveryRuns.Pairs(system, 1, 1, Messages / 2), () => ChannelRuns.Pair(Messages / 4, 1)),
        new("1 pair, 100 in flight", "msg/s", () => DeliveryRuns.Pairs(system, 1, 100, Messages), () => ChannelRuns.Pair(Messages, 100)),
        new("5000 pairs, 1 in flight each", "msg/s", () => DeliveryRuns.Pairs(system, 5000, 1, Messages)),
        new("5000 pairs that are there, 1 in flight each", "msg/s", () => DeliveryRuns.MadePairs(system, 5000, 1, 2 * Messages)),
        new("flood of one actor from two threads", "msg/s", () => DeliveryRuns.Flood(system, Messages), () => ChannelRuns.Flood(Messages)),
        new("Ask, one after the other", "asks/s", () => DeliveryRuns.Asks(system, 200_000)),
        new("fairness: backlog left when 10,000 others were served", "% of 1M", () => FairnessRuns.BacklogLeft(system, 1_000_000, 10_000)),
        new("allocation per Tell", "bytes", () => DeliveryRuns.BytesPerTell(system, Messages)),
        new("children made by Context.ActorOf", "actors/s", () => CreationRuns.Children(system, 200_000, stop: false)),
        new("children made and stopped", "actors/s", () => CreationRuns.Children(system, 200_000, stop: true)),
        new("a million actors made and stopped", "ms", () => CreationRuns.Million(system)),
        new("an idle actor with a name", "bytes", () => CreationRuns.IdleActor(system)),
    ];
}
