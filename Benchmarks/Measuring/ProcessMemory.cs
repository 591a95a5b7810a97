using System.Globalization;

namespace Messaging.Benchmarks.Measuring;

/// <summary>What this process alone occupies.</summary>
public static class ProcessMemory
{
    // Linux counts what a process has written to. Its resident size counts pages that several mappings share once for each of them.
    private const string Pages = "/proc/self/smaps_rollup";
    private const string Written = "Private_Dirty:";

    /// <summary>Bytes of memory that the process has written to and shares with nobody; elsewhere than on Linux, its working set.</summary>
    public static long PrivateBytes()
    {
        // With all that the collector keeps for later given back.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        if (!File.Exists(Pages))
            return Environment.WorkingSet;
        var line = File.ReadLines(Pages).First(line => line.StartsWith(Written, StringComparison.Ordinal));
        return long.Parse(line[Written.Length..].Replace("kB", "", StringComparison.Ordinal), NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture) << 10;
    }
}
