using Messaging.Simulation.Host.Running;
using Messaging.Simulation.Host.Tests.Support;
using Messaging.Testing;

namespace Messaging.Simulation.Host.Tests.Running;

/// <summary>Ports that nobody can reach any more are found and closed when that is asked for.</summary>
public sealed class CollectingTests : IDisposable
{
    private const string Forgetful =
        """
        <!doctype html>
        <script>
          (() => {
            const { port1, port2 } = new MessageChannel();
            port1.onclose = () => console.log('the other side is gone');
            globalThis.kept = port1;
          })();
        </script>
        """;

    private readonly PageFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    [Requirement("L4", "L8")]
    public void APortThatItsPageHasForgottenIsCollectedAndTheOtherSideIsTold()
    {
        var run = Run(collects: true);

        Assert.Contains(run.Lines, line => line.Contains("port 1b") && line.Contains("collected: nobody can reach it any more"));
        Assert.Contains(run.Lines, line => line.EndsWith("the other side is gone", StringComparison.Ordinal));
    }

    [Fact]
    public void NothingIsCollectedUnlessItIsAskedFor() =>
        Assert.DoesNotContain(Run(collects: false).Lines, line => line.Contains("collected", StringComparison.Ordinal) || line.Contains("is gone", StringComparison.Ordinal));

    private ToldRun Run(bool collects)
    {
        var run = ToldRun.Of(new RunRequest(_folder.Add("index.html", Forgetful), [], 1, null) { CollectsPorts = collects }, CancellationToken.None);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return run;
    }
}
