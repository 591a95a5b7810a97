using Messaging.Benchmarks.Measuring;

namespace Messaging.Benchmarks.Clustering;

/// <summary>Ports between two nodes on loopback, beside what Akka.Remote does with plain tells between the same two actor systems.</summary>
public static class ClusterRuns
{
    private const int Messages = 50_000;
    private const int RoundTrips = 2_000;
    private const int Moves = 1_000;

    public static int Run()
    {
        using var pair = new NodePair();
        Row[] rows =
        [
            new("messages one way", "msg/s", () => Rate(Messages, pair.Post), () => Rate(Messages, pair.TellPlainly)),
            new("round trips, one under way", "trips/s", () => Rate(RoundTrips, pair.GoBackAndForth), () => Rate(RoundTrips, pair.GoBackAndForthPlainly)),
            new("ports moved, one under way", "moves/s", () => Rate(Moves, pair.MovePort)),
        ];
        Table.Measure("Two nodes on loopback", "plain tells", rows, "");
        return 0;
    }

    private static double Rate(int count, Action<int> round) => Stage.PerSecond(count, () => round(count));
}
