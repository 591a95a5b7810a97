using System.Runtime.ExceptionServices;

namespace Messaging.Simulation.Exploring;

/// <summary>Does the same on several threads at once, with stacks that are large enough for scripts.</summary>
internal static class ExplorerThreads
{
    private const int StackBytes = 16 << 20;

    /// <summary>Comes back when all have ended; what one of them has thrown is thrown here.</summary>
    public static void Run(int count, Action work)
    {
        var failures = new ExceptionDispatchInfo?[Math.Max(1, count)];
        var threads = new Thread[failures.Length];
        for (var i = 0; i < threads.Length; i++)
        {
            var index = i;
            threads[i] = new Thread(() => failures[index] = Guarded(work), StackBytes) { IsBackground = true, Name = $"explorer-{i + 1}" };
            threads[i].Start();
        }

        foreach (var thread in threads)
            thread.Join();
        foreach (var failure in failures)
            failure?.Throw();
    }

    private static ExceptionDispatchInfo? Guarded(Action work)
    {
        try
        {
            work();
            return null;
        }
        catch (Exception failure)
        {
            return ExceptionDispatchInfo.Capture(failure);
        }
    }
}
