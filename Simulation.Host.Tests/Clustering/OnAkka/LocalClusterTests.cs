using System.Diagnostics;
using Messaging.Simulation.Host.Tests.Support;

namespace Messaging.Simulation.Host.Tests.Clustering;

/// <summary>The program as people start it, with a process for each node.</summary>
public sealed class LocalClusterTests
{
    private static readonly string[] Relay =
    [
        "cluster", "samples/relay/index.html", "--nodes", "3", "--open", "2=samples/relay/index.html", "--open", "3=samples/relay/index.html", "--act", "click button",
    ];

    [Fact]
    public void TheTutorialRunsWithItsFrameOnAnotherNode()
    {
        var run = HostProcess.Run("cluster", "samples/tutorial/index.html", "--nodes", "2", "--act", "type .message-box \"hello\"", "--act", "click button");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("window-1/port-1b-0@1 ⇒ frame-2/port-1b-1@2", run.Output);
        Assert.Contains("The frame has received \"hello\"", run.Output);
        Assert.Contains("2 posted, 2 delivered, 0 lost", run.Output);
        Assert.Contains("2 made, 1 move, 0 still open, no forwarder left", run.Output);
    }

    [Fact]
    public void APortGoesRoundThreeNodesThroughOneSharedWorkerAndNothingIsLost()
    {
        var run = HostProcess.Run(Relay);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Single(run.Output.Split('\n'), line => line.Contains("runs https://relay.test/exchange.js"));
        Assert.Contains("35 posted, 35 delivered, 0 lost", run.Output);
        Assert.Contains("no forwarder left", run.Output);
        Assert.Equal(Enumerable.Range(1, 8).Select(number => $"  • answer {number}"), run.Output.Split('\n').Where(line => line.StartsWith("  • answer")));
    }

    [Fact]
    public void EveryMessageOfAKilledNodeIsAccountedForAndTheOthersHearOfIt()
    {
        var run = HostProcess.Run([.. Relay, "--kill", "3", "--at", "14m"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("node 1 hears of it after", run.Output);
        Assert.Contains("node 2 hears of it after", run.Output);
        Assert.DoesNotContain(" waiting", run.Output);
        Assert.Contains("no forwarder left", run.Output);
        Assert.Contains("3 was killed", run.Output);
    }

    [Theory]
    [InlineData("--kill 4: there are nodes 1 to 3.", "--kill", "4")]
    [InlineData("--at says when a node is killed; say which one with --kill NODE.", "--at", "1s")]
    [InlineData("'soon' is no time for --at; write 500ms or 2s, or 20m for after 20 delivered messages.", "--kill", "2", "--at", "soon")]
    [InlineData("'5=x.html' is not right for --open; write --open NODE=PAGE with a node from 1 to 3.", "--open", "5=x.html")]
    [InlineData("There is no page at missing.html; give the path of an HTML file.", "missing.html")]
    public void AMistakeIsOneLineAndExitCode2(string message, params string[] arguments)
    {
        var run = HostProcess.Run(["cluster", .. arguments]);

        Assert.Equal((ExitCode.Mistake, "", message), (run.ExitCode, run.Output, run.Error.Trim()));
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("KILL")]
    public void NoNodeOutlivesTheProgram(string signal)
    {
        if (!OperatingSystem.IsLinux())
            return;
        using var process = HostProcess.Start(Path.GetTempPath(), [.. Relay, "--act", "wait 1000s"]);
        while (process.StandardOutput.ReadLine() is { } line && line != "> wait 1000s")
        {
        }

        var nodes = ChildrenOf(process.Id);
        Assert.Equal(3, nodes.Length);
        using (var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]))
            kill.WaitForExit();
        process.WaitForExit();

        foreach (var node in nodes)
            Assert.True(HasEnded(node), $"the process {node} of a node still runs");
    }

    // Any thread of the program may have started them.
    private static int[] ChildrenOf(int process) =>
    [
        .. Directory.GetDirectories($"/proc/{process}/task")
            .SelectMany(thread => File.ReadAllText($"{thread}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(int.Parse),
    ];

    private static bool HasEnded(int process)
    {
        try
        {
            return Process.GetProcessById(process).WaitForExit(TimeSpan.FromSeconds(30));
        }
        catch (ArgumentException)
        {
            return true;
        }
    }
}
