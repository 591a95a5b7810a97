using System.Diagnostics;

namespace Messaging.Benchmarks.Measuring;

/// <summary>Runs something until it has been measured long enough.</summary>
public static class Stage
{
    private const int Rounds = 5;

    /// <summary>Long enough for the runtime to have compiled what is used for good: it starts to after 100 ms.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);

    /// <summary>The best of some rounds after those that warm up. On a shared machine the best round is the one that was disturbed least.</summary>
    /// <param name="operations">How many operations one round does.</param>
    /// <returns>Operations per second.</returns>
    public static double PerSecond(int operations, Action round) => PerSecond(operations, () => true, _ => round());

    /// <inheritdoc cref="PerSecond(int, Action)"/>
    /// <param name="operations">How many operations one round does.</param>
    /// <param name="prepare">Makes anew what a round needs; its time does not count.</param>
    /// <param name="round">What is measured.</param>
    public static double PerSecond<T>(int operations, Func<T> prepare, Action<T> round)
    {
        var warm = Stopwatch.StartNew();
        do
        {
            round(prepare());
        }
        while (warm.Elapsed < WarmUp);

        var best = double.MaxValue;
        for (var i = 0; i < Rounds; i++)
        {
            var prepared = prepare();
            GC.Collect();
            GC.WaitForPendingFinalizers();
            var watch = Stopwatch.StartNew();
            round(prepared);
            best = Math.Min(best, watch.Elapsed.TotalSeconds);
        }

        return operations / best;
    }

    /// <summary>One round, without a warm-up: for what is so long that it warms up by itself.</summary>
    /// <returns>Operations per second.</returns>
    public static double PerSecondOnce(int operations, Action round)
    {
        var watch = Stopwatch.StartNew();
        round();
        return operations / watch.Elapsed.TotalSeconds;
    }

    /// <summary>Bytes of managed heap that something keeps alive.</summary>
    public static long RetainedBytes<T>(Func<T> make)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var kept = make();
        var after = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(kept);
        return after - before;
    }
}
