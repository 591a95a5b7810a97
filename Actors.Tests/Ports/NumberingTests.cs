using Akka.Actor;
using Messaging.Ports;
using Messaging.Testing;
using Xunit.Abstractions;
using static Messaging.Ports.PortProtocol;

namespace Messaging.Tests.Ports;

public sealed class NumberingTests(ITestOutputHelper output) : PortTestKit(output)
{
    [Fact]
    [Requirement("E2")]
    public async Task NumbersTheMessagesOfADirectionFromOne()
    {
        var peer = CreateTestProbe("peer");
        var port = NewPort(CreateTestProbe("owner"), peer);

        port.Tell(TestRecords.Post(11));
        port.Tell(TestRecords.Post(12));

        Assert.Equal(1, (await peer.ExpectMsgAsync<MessageEntry>()).Number);
        Assert.Equal(2, (await peer.ExpectMsgAsync<MessageEntry>()).Number);
    }

    [Fact]
    [Requirement("E2")]
    public async Task HandsOverOnlyTheNextExpectedNumber()
    {
        var owner = CreateTestProbe("owner");
        var port = NewPort(owner, CreateTestProbe("peer"));
        port.Tell(Start.Instance);

        port.Tell(TestRecords.Message(3));
        port.Tell(TestRecords.Message(2));
        await owner.ExpectNoMsgAsync(TimeSpan.Zero);
        port.Tell(TestRecords.Message(1));

        Assert.Equal([1, 2, 3], await HandedOver(owner, 3));
    }

    [Fact]
    [Requirement("E2")]
    public async Task IgnoresANumberThatItHasSeen()
    {
        var owner = CreateTestProbe("owner");
        var port = NewPort(owner, CreateTestProbe("peer"));
        port.Tell(Start.Instance);

        port.Tell(TestRecords.Message(1));
        port.Tell(TestRecords.Message(1));
        port.Tell(TestRecords.Message(2));

        Assert.Equal([1, 2], await HandedOver(owner, 2));
    }
}
