using Messaging.Simulation.Host.Tests.Support;

namespace Messaging.Simulation.Host.Tests.Clustering;

public sealed class NoClusterTests
{
    [Fact]
    public void SaysInOneLineHowToBuildForAkkaNet()
    {
        var run = HostProcess.Run("cluster", "--nodes", "3");

        Assert.Equal(ExitCode.Mistake, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Equal(
            "A cluster needs Akka.NET in place of the embedded engine; build for it with: ActorEngine=akka dotnet run --project Simulation.Host -- cluster",
            Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
    }
}
