using Messaging.Simulation.Nodes;
using Messaging.Testing;
using Messaging.Tracing;
using Xunit.Abstractions;

namespace Messaging.Simulation.Tests.Nodes;

public sealed class RandomNodesTests(ITestOutputHelper output)
{
    [Theory]
    [Requirement("E2", "F5", "F6", "F7", "F14")]
    [InlineData(2, 60, false, false)]
    [InlineData(3, 100, true, false)]
    [InlineData(2, 60, false, true)]
    [InlineData(3, 100, true, true)]
    public void KeepsEveryInvariantAmongTheLivingOverABadNetwork(int nodes, int steps, bool cuts, bool kill)
    {
        const int Runs = 40;
        var (posted, delivered, lostWithNode) = (0, 0, 0);
        for (var seed = 1UL; seed <= Runs; seed++)
        {
            using var program = new NodesProgram(seed, nodes, steps, NetworkFaults.Bad);
            try
            {
                program.Run(cuts, kill);
            }
            catch (Exception failure)
            {
                Assert.Fail($"seed {seed}, {nodes} nodes, {steps} steps: {failure.Message}\n{failure.StackTrace}\n{program.Events}");
            }

            posted += program.Ledger.Posted;
            delivered += program.Ledger.Delivered;
            lostWithNode += program.Ledger.Losses.Count(reason => reason == LossReason.NodeLost);
        }

        output.WriteLine($"{posted} posted, {delivered} delivered, {lostWithNode} lost with a node");
        Assert.True(delivered * 8 > posted, $"only {delivered} of {posted} messages were delivered");
        Assert.Equal(kill, lostWithNode > 0);
    }
}
