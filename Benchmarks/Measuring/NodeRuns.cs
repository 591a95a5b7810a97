using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Messaging.Benchmarks.Measuring;

/// <summary>Runs the same measurements in Node.js, for comparison on the same machine in the same run.</summary>
public static class NodeRuns
{
    /// <summary>Runs a script beside the program; each of its lines is a name, a tab and a number.</summary>
    /// <param name="word">Only rows with this in their name; empty for all.</param>
    /// <returns>The figures by name; empty where Node.js is missing.</returns>
    public static IReadOnlyDictionary<string, double> Run(string script, string word)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(AppContext.BaseDirectory, "node", script), word]) { RedirectStandardOutput = true };
        try
        {
            using var process = Process.Start(start)!;
            var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
            process.WaitForExit();
            return lines.Select(line => line.Split('\t')).ToDictionary(parts => parts[0], parts => double.Parse(parts[1], CultureInfo.InvariantCulture));
        }
        catch (Win32Exception)
        {
            Console.WriteLine("Node.js is not on the path: its column stays empty.");
            return new Dictionary<string, double>();
        }
    }
}
