using System.Diagnostics;
using System.Threading.Channels;

namespace Embedded.Tests.Programs;

/// <summary>One of the sample programs, as a process of its own.</summary>
internal sealed class SampleProcess : IDisposable
{
    private readonly Process _process;
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();

    /// <param name="assembly">The program's assembly, which the build puts beside the tests.</param>
    public SampleProcess(string assembly)
    {
        _process = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, assembly + ".dll")])
            {
                RedirectStandardOutput = true,
                WorkingDirectory = AppContext.BaseDirectory,
            },
        };
        _process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null)
            {
                _lines.Writer.Complete();
            }
            else
            {
                _lines.Writer.TryWrite(line.Data);
            }
        };
        _process.Start();
        _process.BeginOutputReadLine();
    }

    /// <summary>Waits until the program has written this line.</summary>
    public async Task Expect(string line)
    {
        using var limit = new CancellationTokenSource(Actors.ActorTests.Patience);
        while (await _lines.Reader.ReadAsync(limit.Token) != line)
        {
        }
    }

    /// <param name="name">A signal by its short name, such as <c>TERM</c>.</param>
    public async Task Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", $"{_process.Id}"]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Waits for the end of the program.</summary>
    /// <returns>What it has written that nobody has read, and its exit code.</returns>
    public async Task<(IReadOnlyList<string> Lines, int ExitCode)> End()
    {
        using var limit = new CancellationTokenSource(Actors.ActorTests.Patience);
        var lines = new List<string>();
        await foreach (var line in _lines.Reader.ReadAllAsync(limit.Token))
        {
            lines.Add(line);
        }

        await _process.WaitForExitAsync(limit.Token);
        return (lines, _process.ExitCode);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
