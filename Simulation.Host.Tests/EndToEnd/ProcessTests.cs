using System.Diagnostics;
using Messaging.Simulation.Host.Tests.Support;

namespace Messaging.Simulation.Host.Tests.EndToEnd;

public sealed class ProcessTests : IDisposable
{
    private readonly PageFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void WithoutArgumentsItRunsTheTutorialWhereverItIsStartedAndSaysWhatElseItCanDo()
    {
        var run = HostProcess.Run();
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("samples/tutorial/index.html", run.Output);
        Assert.Contains("4 posted, 4 delivered, 0 lost", run.Output);
        Assert.Contains("messaging --help", run.Output);
    }

    [Fact]
    public void RedirectedOutputIsPlainAndTheSameEachTime()
    {
        var page = _folder.Add("asking.html", Pages.Asking);
        _folder.Add("answering.html", Pages.Answering);
        string[] arguments = ["run", page, "--act", "type .text \"hello\"", "--act", "click button", "--seed", "5"];
        var first = HostProcess.Run(arguments);
        Assert.Equal((0, ""), (first.ExitCode, first.Error));
        Assert.DoesNotContain('\e', first.Output);
        Assert.DoesNotContain(first.Output.Split('\n'), line => line.EndsWith(' '));
        Assert.Equal(first, HostProcess.Run(arguments));
    }

    [Fact]
    public void AMistakeIsOneLineAndExitCode2()
    {
        var run = HostProcess.Run("run", "missing.html");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Equal(["There is no page at missing.html; give the path of an HTML file.", ""], run.Error.ReplaceLineEndings("\n").Split('\n'));
    }

    [Fact]
    public void CtrlCEndsTheRunWithItsSummary()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var process = HostProcess.Start(
            Path.GetTempPath(), "run", _folder.Add("endless.html", Pages.Endless), "--act", "wait 1ms", "--act", "wait 100000s");
        while (process.StandardOutput.ReadLine() is { } line && line != "> wait 100000s")
        {
        }

        Process.Start("kill", ["-INT", $"{process.Id}"]).WaitForExit();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(130, process.ExitCode);
        Assert.Contains("\nSummary\n", output);
        Assert.Contains("\nStopped.\n", output);
        Assert.Equal("", process.StandardError.ReadToEnd());
    }
}
