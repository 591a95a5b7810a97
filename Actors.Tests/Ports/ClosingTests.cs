using Akka.Actor;
using Akka.TestKit;
using Messaging.Ports;
using Messaging.Testing;
using Messaging.Tracing;
using Xunit.Abstractions;
using static Messaging.Ports.PortProtocol;

namespace Messaging.Tests.Ports;

public sealed class ClosingTests : PortTestKit
{
    private static readonly Close CloseNow = new(LossReason.ReceiverClosed, DeliverQueued: false, new Backlog());
    private readonly TestProbe _ownerOfA;
    private readonly TestProbe _ownerOfB;
    private readonly TestProbe _watcher;

    public ClosingTests(ITestOutputHelper output)
        : base(output)
    {
        _ownerOfA = CreateTestProbe("owner-of-a");
        _ownerOfB = CreateTestProbe("owner-of-b");
        _watcher = CreateTestProbe("watcher");
    }

    [Fact]
    [Requirement("C8", "D7")]
    public async Task WhatWasPostedBeforeTheCloseIsDeliveredAndThenTheClose()
    {
        var (a, b) = NewChannel(_ownerOfA, _ownerOfB);
        b.Tell(Start.Instance);

        a.Tell(TestRecords.Post(1));
        a.Tell(TestRecords.Post(2));
        a.Tell(CloseNow);

        var entries = new Backlog();
        while (entries.Count < 3)
            entries.TakeAll((await _ownerOfB.ExpectMsgAsync<HandOver>()).Entries);
        Assert.Equal([typeof(MessageEntry), typeof(MessageEntry), typeof(EndEntry)], TypesOf(entries));
    }

    [Fact]
    [Requirement("D8")]
    public async Task TheCloseWaitsBehindMessagesOfADisabledPortButNotBehindNone()
    {
        var (a, b) = NewChannel(_ownerOfA, _ownerOfB);
        a.Tell(CloseNow);
        var handOver = await _ownerOfB.ExpectMsgAsync<HandOver>();
        Assert.Equal([typeof(EndEntry)], TypesOf(handOver.Entries));

        var (a2, b2) = NewChannel(_ownerOfA, _ownerOfB, channel: 8);
        a2.Tell(TestRecords.Post(1));
        a2.Tell(CloseNow);
        await HasHandledEverything(a2, b2);
        await _ownerOfB.ExpectNoMsgAsync(TimeSpan.Zero);
        await HasHandledEverything(b);
    }

    [Fact]
    [Requirement("B4", "C8")]
    public async Task PostsOnAPortWhoseOtherSideHasClosedAreLostWithAReason()
    {
        var (a, b) = NewChannel(_ownerOfA, _ownerOfB);
        a.Tell(CloseNow);
        await HasHandledEverything(a, b);

        b.Tell(TestRecords.Post(5));
        await HasHandledEverything(b);

        Assert.Equal([new MessageLost(new MessageId(5), LossReason.ReceiverClosed)], Trace.Of<MessageLost>());
    }

    [Fact]
    [Requirement("C9")]
    public async Task AClosedSideStaysUntilEverythingUnderWayToItHasItsReason()
    {
        var peer = CreateTestProbe("peer");
        var port = NewPort(_ownerOfA, peer);
        _watcher.Watch(port);

        port.Tell(CloseNow);
        Assert.True((await peer.ExpectMsgAsync<EndEntry>()).Closing);
        port.Tell(TestRecords.Message(2));
        port.Tell(new EndEntry(3, Closing: false, LossReason.ReceiverClosed));
        await _watcher.ExpectNoMsgAsync(TimeSpan.Zero);
        port.Tell(TestRecords.Message(1));

        await _watcher.ExpectTerminatedAsync(port);
        Assert.Equal([1, 2], Trace.Of<MessageLost>().Select(lost => lost.Id.Value));
        Assert.All(Trace.Of<MessageLost>(), lost => Assert.Equal(LossReason.ReceiverClosed, lost.Reason));
    }

    [Fact]
    [Requirement("C9")]
    public async Task AStartedPortThatClosesStillHandsOverWhatWasPostedBeforeTheOtherSideLearnedOfIt()
    {
        var peer = CreateTestProbe("peer");
        var port = NewPort(_ownerOfA, peer);
        _watcher.Watch(port);
        port.Tell(Start.Instance);

        port.Tell(CloseNow with { DeliverQueued = true });
        port.Tell(TestRecords.Message(1));
        port.Tell(new EndEntry(2, Closing: false, LossReason.ReceiverClosed));

        Assert.Equal([1], await HandedOver(_ownerOfA, 1));
        await _ownerOfA.ExpectMsgAsync<Recall>();
        _ownerOfA.Reply(Recalled.Instance);
        await _watcher.ExpectTerminatedAsync(port);
        Assert.Empty(Trace.Of<MessageLost>());
    }

    [Fact]
    [Requirement("C7", "D1")]
    public async Task BothSidesCloseAtOnceAndNeitherIsToldOfTheOther()
    {
        var (a, b) = NewChannel(_ownerOfA, _ownerOfB);
        _watcher.Watch(a);
        _watcher.Watch(b);

        a.Tell(CloseNow);
        b.Tell(CloseNow);

        await _watcher.ExpectMsgAsync<Terminated>();
        await _watcher.ExpectMsgAsync<Terminated>();
    }

    [Fact]
    [Requirement("F14")]
    public async Task ASideInsideAMessageThatIsLostIsClosedAndItsPeerIsTold()
    {
        var (a, b) = NewChannel(_ownerOfA, _ownerOfB);
        var (inner, outer) = NewChannel(_ownerOfA, _ownerOfB, channel: 8);
        _watcher.Watch(inner);
        var carried = Ship(inner, new PortId(8, PortSide.A), 0);
        b.Tell(CloseNow);
        await HasHandledEverything(b, a);

        a.Tell(TestRecords.Post(1, carried));
        outer.Tell(Start.Instance);

        await FishForEnd(_ownerOfB, new PortId(8, PortSide.B));
        await _watcher.ExpectTerminatedAsync(inner);
    }

    [Fact]
    [Requirement("F14", "E14")]
    public async Task StrandingGoesOnThroughAChainOfAThousandSidesEachInsideTheQueueOfTheNext()
    {
        const int Depth = 1000;
        var (a, b) = NewChannel(_ownerOfA, _ownerOfB);
        var carried = Ship(b, SideB, 0);
        for (var channel = 1; channel <= Depth; channel++)
        {
            var (sender, receiver) = NewChannel(_ownerOfA, _ownerOfB, 100 + channel);
            sender.Tell(TestRecords.Post(channel, carried));
            carried = Ship(receiver, new PortId(100 + channel, PortSide.B), 0);
            await HasHandledEverything(sender, receiver);
        }

        _watcher.Watch(b);
        carried.From.Tell(Strand.Instance);

        await _watcher.ExpectTerminatedAsync(b, TimeSpan.FromSeconds(10));
        await FishForEnd(_ownerOfA, SideA);
        Assert.Equal(Depth, Trace.Of<MessageLost>().Count(lost => lost.Reason == LossReason.Stranded));
        await HasHandledEverything(a);
    }

    [Fact]
    [Requirement("D3", "C11")]
    public async Task TheCloseReachesASideThatWasInFlight()
    {
        var second = CreateTestProbe("second");
        var (a, b0) = NewChannel(_ownerOfA, _ownerOfB);
        var inFlight = Ship(b0, SideB, 0);
        a.Tell(TestRecords.Post(1));
        a.Tell(CloseNow);
        await HasHandledEverything(a, b0);

        var b1 = Receive(second, inFlight);
        b1.Tell(Start.Instance);

        var entries = (await second.ExpectMsgAsync<HandOver>()).Entries;
        Assert.Equal([typeof(MessageEntry), typeof(EndEntry)], TypesOf(entries));
    }

    private static async Task FishForEnd(TestProbe owner, PortId port) =>
        await owner.FishForMessageAsync<HandOver>(
            handOver => handOver.Port == port && handOver.Entries.TryPeek(out var entry) && entry is EndEntry,
            TimeSpan.FromSeconds(10));

    private static IEnumerable<Type> TypesOf(Backlog entries)
    {
        while (entries.TryTake(out var entry))
            yield return entry.GetType();
    }
}
