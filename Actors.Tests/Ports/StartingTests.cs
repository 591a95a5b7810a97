using Akka.Actor;
using Messaging.Ports;
using Messaging.Testing;
using Xunit.Abstractions;
using static Messaging.Ports.PortProtocol;

namespace Messaging.Tests.Ports;

public sealed class StartingTests(ITestOutputHelper output) : PortTestKit(output)
{
    [Fact]
    [Requirement("A6", "E1")]
    public async Task ANewPortKeepsWhatArrivesUntilItIsStarted()
    {
        var owner = CreateTestProbe("owner");
        var (a, b) = NewChannel(CreateTestProbe("sender"), owner);

        a.Tell(TestRecords.Post(1));
        a.Tell(TestRecords.Post(2));
        await HasHandledEverything(a, b);
        await owner.ExpectNoMsgAsync(TimeSpan.Zero);
        b.Tell(Start.Instance);

        Assert.Equal([1, 2], await HandedOver(owner, 2));
    }

    [Fact]
    [Requirement("C1")]
    public async Task StartingTwiceChangesNothing()
    {
        var owner = CreateTestProbe("owner");
        var (a, b) = NewChannel(CreateTestProbe("sender"), owner);

        b.Tell(Start.Instance);
        b.Tell(Start.Instance);
        a.Tell(TestRecords.Post(1));

        Assert.Equal([1], await HandedOver(owner, 1));
        await owner.ExpectNoMsgAsync(TimeSpan.Zero);
    }

    [Fact]
    [Requirement("E12")]
    public async Task AMillionWaitingMessagesAreHandedOverAsOneBacklog()
    {
        const int Count = 1_000_000;
        var owner = CreateTestProbe("owner");
        var port = NewPort(owner, CreateTestProbe("peer"));
        for (var number = 1; number <= Count; number++)
            port.Tell(TestRecords.Message(number));

        port.Tell(Start.Instance);

        var handOver = await owner.ExpectMsgAsync<HandOver>(TimeSpan.FromSeconds(30));
        Assert.Equal(Count, handOver.Entries.Count);
    }
}
