using System.Diagnostics;
using Messaging.Simulation.Host.Clustering.Nodes;

namespace Messaging.Simulation.Host.Clustering.Starting;

/// <summary>A node as the program that started it sees it.</summary>
internal sealed class NodeProcess : IDisposable
{
    // Scripts that nest deeply need a large stack; this sets that of all threads, in hexadecimal.
    private const string StackVariable = "DOTNET_Thread_DefaultStackSize";
    private static readonly TimeSpan EndPatience = TimeSpan.FromSeconds(5);
    private readonly Process _process;

    /// <param name="heard">Gets each line that the node says, and null when it has ended; on any thread.</param>
    public NodeProcess(int number, Action<NodeProcess, string?> heard)
    {
        Number = number;
        _process = new Process { StartInfo = HowToStart() };
        _process.OutputDataReceived += (_, line) => heard(this, line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
    }

    public int Number { get; }

    /// <summary>Where it listens; null until it has said so.</summary>
    public string? Address { get; set; }

    /// <summary>How many nodes it knows.</summary>
    public int Knows { get; set; }

    /// <summary>True once it has said its last.</summary>
    public bool HasEnded { get; set; }

    /// <summary>True once it was killed on purpose.</summary>
    public bool IsKilled { get; private set; }

    /// <summary>The time up to which it has said everything, on the machine's monotonic clock.</summary>
    public long SaidUpTo { get; set; }

    /// <summary>When anything happened on it last.</summary>
    public long LastEvent { get; set; }

    public void Tell(params IEnumerable<string> words)
    {
        try
        {
            _process.StandardInput.WriteLine(string.Join('\t', words));
            _process.StandardInput.Flush();
        }
        catch (IOException)
        {
            // It has ended; that it has is heard on its output.
        }
    }

    /// <summary>Ends the process at once, as a power cut would.</summary>
    public void Kill()
    {
        IsKilled = true;
        _process.Kill();
    }

    public void Dispose()
    {
        try
        {
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It had ended before.
        }

        if (!_process.WaitForExit(EndPatience))
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private static ProcessStartInfo HowToStart()
    {
        var program = typeof(ClusterCommand).Assembly.Location;
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        foreach (var argument in (string[])[program, "cluster", "--as-node"])
            start.ArgumentList.Add(argument);
        start.Environment[StackVariable] = Scripting.Realms.ScriptThread.StackBytes.ToString("X", System.Globalization.CultureInfo.InvariantCulture);
        return start;
    }
}
