using Messaging.Simulation.Host.Running;
using Messaging.Simulation.Host.Tests.Support;
using Messaging.Testing;

namespace Messaging.Simulation.Host.Tests.Running;

/// <summary>Ports that nobody can reach any more are found and closed when that is asked for.</summary>
public sealed class CollectingTests : IDisposable
{
    /// <summary>Each of two ports waits in a message at the other: nobody will ever receive either.</summary>
    private const string Circle =
        """
        <!doctype html>
        <script>
          const one = new MessageChannel(), other = new MessageChannel();
          one.port1.onclose = () => console.log('the other side is gone');
          one.port1.postMessage('a', [other.port2]);
          other.port1.postMessage('b', [one.port2]);
        </script>
        """;

    private readonly PageFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    [Requirement("E14", "L8")]
    public void PortsInMessagesThatWaitForEachOtherAreCollectedAndTheOtherSidesAreTold()
    {
        var run = Run(collects: true);

        Assert.Contains(run.Lines, line => line.Contains("port 1b, 2b") && line.Contains("collected: in a circle of messages that wait for each other"));
        Assert.Contains(run.Lines, line => line.EndsWith("the other side is gone", StringComparison.Ordinal));
        Assert.Contains("2 Stranded", run.Summary("messages"));
    }

    [Fact]
    public void NothingIsCollectedUnlessItIsAskedFor()
    {
        var run = Run(collects: false);

        Assert.DoesNotContain(run.Lines, line => line.Contains("collected", StringComparison.Ordinal));
        Assert.Contains("2 waiting", run.Summary("messages"));
    }

    private ToldRun Run(bool collects)
    {
        var run = ToldRun.Of(new RunRequest(_folder.Add("index.html", Circle), [], 1, null) { CollectsPorts = collects }, CancellationToken.None);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return run;
    }
}
