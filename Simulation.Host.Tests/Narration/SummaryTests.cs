using Messaging.Simulation.Host.Narration;
using Messaging.Simulation.Ledgers;
using Messaging.Tracing;

namespace Messaging.Simulation.Host.Tests.Narration;

public sealed class SummaryTests
{
    [Fact]
    public void ARunInWhichAllWentWell()
    {
        var ledger = new LedgerSummary(4, 4, 0, [], 4, 2, [("/user/browser/window-1", 2), ("/user/browser/window-1/frame-2", 2)], [], []);
        Assert.Equal(
            [
                "Summary",
                "  messages  4 posted, 4 delivered, 0 lost",
                "  ports     4 made, 2 moves, 4 still open (window-1 has 2, frame-2 has 2), no forwarder left",
                "  run       61 turns in 0.61 ms of virtual time, 22 choices made by seed 7",
            ],
            TextOf(new RunFacts(ledger, 61, TimeSpan.FromMicroseconds(610), 22, 7)));
    }

    [Fact]
    public void ARunWithLosses()
    {
        var ledger = new LedgerSummary(
            9, 5, 1, [(LossReason.ReceiverClosed, 2), (LossReason.Stranded, 1)], 2, 1, [], [("/user/browser/window-1", 1)], ["/user/browser/window-1/port-1b-0"]);
        Assert.Equal(
            [
                "Summary",
                "  messages  9 posted, 5 delivered, 3 lost (2 ReceiverClosed, 1 Stranded), 1 waiting",
                "  ports     2 made, 1 move, 0 still open, 1 whose other end is closed (window-1 has 1), forwarders left: window-1/port-1b-0",
                "  run       1 turn in 12345.67 ms of virtual time, 1 choice made by seed 18446744073709551615",
            ],
            TextOf(new RunFacts(ledger, 1, TimeSpan.FromMilliseconds(12345.67), 1, ulong.MaxValue)));
    }

    private static IEnumerable<string> TextOf(RunFacts facts) => SummaryLines.Of(facts).Select(line => line.ToString());
}
