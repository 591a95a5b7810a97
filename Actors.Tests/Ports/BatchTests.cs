using Akka.Actor;
using Messaging.Ports;
using Messaging.Testing;
using Messaging.Tracing;
using Xunit.Abstractions;
using static Messaging.Ports.PortProtocol;

namespace Messaging.Tests.Ports;

/// <summary>Messages that travel together mean what they would mean one by one.</summary>
public sealed class BatchTests(ITestOutputHelper output) : PortTestKit(output)
{
    [Fact]
    [Requirement("E2")]
    public async Task ThePortNumbersEachAndSendsThemOnTogether()
    {
        var peer = CreateTestProbe("peer");
        var port = NewPort(CreateTestProbe("owner"), peer);

        port.Tell(TestRecords.Post(11));
        port.Tell(Posted(12, 13));

        Assert.Equal(1, (await peer.ExpectMsgAsync<MessageEntry>()).Number);
        Assert.Equal([2L, 3], (await peer.ExpectMsgAsync<Batch>()).Messages.Select(message => message.Number));
    }

    [Fact]
    [Requirement("E2")]
    public async Task WhatArrivesTogetherIsHandedOverTogether()
    {
        var owner = CreateTestProbe("owner");
        var port = NewPort(owner, CreateTestProbe("peer"));
        port.Tell(Start.Instance);

        port.Tell(Numbered(1, 2, 3));

        Assert.Equal([1L, 2, 3], (await owner.ExpectMsgAsync<HandOver>()).Messages.Select(message => message.Number));
    }

    [Fact]
    [Requirement("E2")]
    public async Task EachMergesByItsOwnNumber()
    {
        var owner = CreateTestProbe("owner");
        var port = NewPort(owner, CreateTestProbe("peer"));
        port.Tell(Start.Instance);

        port.Tell(TestRecords.Message(4));
        port.Tell(Numbered(2, 3));
        port.Tell(Numbered(1, 2));

        Assert.Equal([1, 2, 3, 4], await HandedOver(owner, 4));
    }

    [Fact]
    [Requirement("C1", "E2")]
    public async Task APortThatIsNotStartedKeepsThem()
    {
        var owner = CreateTestProbe("owner");
        var port = NewPort(owner, CreateTestProbe("peer"));

        port.Tell(Numbered(1, 2));
        await owner.ExpectNoMsgAsync(TimeSpan.Zero);
        port.Tell(Start.Instance);

        Assert.Equal([1, 2], await HandedOver(owner, 2));
    }

    [Fact]
    [Requirement("F5", "F6")]
    public async Task ASideThatMovesTakesThemAlong()
    {
        var owner = CreateTestProbe("owner");
        var (a, b) = NewChannel(CreateTestProbe("sender"), CreateTestProbe("first"));
        a.Tell(Posted(1, 2));
        var moving = Ship(b, SideB, 0);
        a.Tell(Posted(3, 4));
        var moved = Receive(owner, moving);
        a.Tell(Posted(5, 6));
        moved.Tell(Start.Instance);

        Assert.Equal([1, 2, 3, 4, 5, 6], await HandedOver(owner, 6));
    }

    [Fact]
    [Requirement("C8")]
    public async Task WhatIsPostedOnAClosedPortIsLostOneByOne()
    {
        var peer = CreateTestProbe("peer");
        var port = NewPort(CreateTestProbe("owner"), peer);
        port.Tell(new Close(LossReason.ReceiverClosed, DeliverQueued: false, new Backlog()));

        port.Tell(Posted(1, 2));

        await HasHandledEverything(port);
        Assert.Equal([new MessageLost(new MessageId(1), LossReason.ReceiverClosed), new MessageLost(new MessageId(2), LossReason.ReceiverClosed)], Trace.Of<MessageLost>());
        await peer.ExpectMsgAsync<EndEntry>(end => Assert.Equal(1, end.Number));
    }

    [Fact]
    [Requirement("C8")]
    public async Task WhatArrivesAtAClosedPortIsLostOneByOne()
    {
        var port = NewPort(CreateTestProbe("owner"), CreateTestProbe("peer"));
        port.Tell(new Close(LossReason.OwnerDestroyed, DeliverQueued: false, new Backlog()));

        port.Tell(Numbered(1, 2));

        await HasHandledEverything(port);
        Assert.Equal([new MessageLost(new MessageId(1), LossReason.OwnerDestroyed), new MessageLost(new MessageId(2), LossReason.OwnerDestroyed)], Trace.Of<MessageLost>());
    }

    [Fact]
    public async Task ABatchOfNothingIsNothing()
    {
        var peer = CreateTestProbe("peer");
        var port = NewPort(CreateTestProbe("owner"), peer);

        port.Tell(new Batch());

        await HasHandledEverything(port);
        await peer.ExpectNoMsgAsync(TimeSpan.Zero);
    }

    private static Batch Posted(params long[] ids) => Of(ids.Select(id => TestRecords.Post(id)));

    private static Batch Numbered(params long[] numbers) => Of(numbers.Select(number => TestRecords.Message(number)));

    private static Batch Of(IEnumerable<MessageEntry> messages)
    {
        var batch = new Batch();
        foreach (var message in messages)
            batch.Add(message);
        return batch;
    }
}
