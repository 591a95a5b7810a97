using System.Diagnostics;

namespace Messaging.Benchmarks.Ports;

/// <summary>Whether an endless exchange of messages keeps a timer or another port of the same window waiting.</summary>
internal static class Fairness
{
    private const int Timers = 50;
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(10);

    /// <returns>Milliseconds by which a timer of 10 ms came late, on the average of fifty.</returns>
    public static double LatenessOfTimers()
    {
        var watch = new Stopwatch();
        BenchSystem.Run((agent, done) =>
        {
            Exchanges.EndlessPingPong();
            watch.Start();
            Next(Timers);

            void Next(int left)
            {
                if (left == 0)
                    End();
                else
                    agent.After(Delay, () => Next(left - 1));
            }

            void End()
            {
                watch.Stop();
                done();
            }
        });
        return (watch.Elapsed - (Timers * Delay)).TotalMilliseconds / Timers;
    }
}
