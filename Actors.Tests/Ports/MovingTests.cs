using Akka.Actor;
using Akka.TestKit;
using Messaging.Ports;
using Messaging.Testing;
using Xunit.Abstractions;
using static Messaging.Ports.PortProtocol;

namespace Messaging.Tests.Ports;

public sealed class MovingTests : PortTestKit
{
    private readonly TestProbe _sender;
    private readonly TestProbe _first;
    private readonly TestProbe _second;
    private readonly TestProbe _third;
    private readonly TestProbe _watcher;

    public MovingTests(ITestOutputHelper output)
        : base(output)
    {
        _sender = CreateTestProbe("sender");
        _first = CreateTestProbe("first");
        _second = CreateTestProbe("second");
        _third = CreateTestProbe("third");
        _watcher = CreateTestProbe("watcher");
    }

    [Fact]
    [Requirement("F1", "F2", "F4")]
    public async Task WhatWaitedMovesWithTheSideAndWaitsThereUntilItIsStarted()
    {
        var (a, b0) = NewChannel(_sender, _first);
        a.Tell(TestRecords.Post(1));
        a.Tell(TestRecords.Post(2));
        await HasHandledEverything(a, b0);

        var b1 = Receive(_second, Ship(b0, SideB, 0));
        await HasHandledEverything(b0, b1);
        await _second.ExpectNoMsgAsync(TimeSpan.Zero);
        b1.Tell(Start.Instance);

        Assert.Equal([1, 2], await HandedOver(_second, 2));
        await _first.ExpectNoMsgAsync(TimeSpan.Zero);
    }

    [Fact]
    [Requirement("F5", "E2")]
    public async Task MessagesPostedWhileTheSideIsInFlightArriveInOrder()
    {
        var (a, b0) = NewChannel(_sender, _first);
        a.Tell(TestRecords.Post(1));
        var inFlight = Ship(b0, SideB, 0);
        a.Tell(TestRecords.Post(2));
        await HasHandledEverything(a, b0);
        a.Tell(TestRecords.Post(3));
        var b1 = Receive(_second, inFlight);
        a.Tell(TestRecords.Post(4));
        b1.Tell(Start.Instance);
        a.Tell(TestRecords.Post(5));

        Assert.Equal([1, 2, 3, 4, 5], await HandedOver(_second, 5));
    }

    [Fact]
    [Requirement("F8")]
    public async Task TheOldIncarnationStopsOnceTheOtherSideSendsToTheNewOne()
    {
        var (_, b0) = NewChannel(_sender, _first);
        _watcher.Watch(b0);

        Receive(_second, Ship(b0, SideB, 0));

        await _watcher.ExpectTerminatedAsync(b0);
    }

    [Fact]
    [Requirement("F8")]
    public async Task TheOldIncarnationStaysUntilItHasForwardedTheLastNumberSentItsWay()
    {
        var peer = CreateTestProbe("peer");
        var b0 = NewPort(_first, peer, SideB);
        _watcher.Watch(b0);
        var b1 = Receive(_second, Ship(b0, SideB, 0));
        b1.Tell(Start.Instance);
        var moved = await peer.ExpectMsgAsync<MovedEntry>();
        Assert.Equal((b1, b0), (moved.Successor, moved.Forwarder));

        b0.Tell(new LastNumber(2));
        b0.Tell(TestRecords.Message(2));
        await _watcher.ExpectNoMsgAsync(TimeSpan.Zero);
        b0.Tell(TestRecords.Message(1));

        await _watcher.ExpectTerminatedAsync(b0);
        Assert.Equal([1, 2], await HandedOver(_second, 2));
    }

    [Fact]
    [Requirement("F7")]
    public async Task ASideMovesOnBeforeItWasEverStarted()
    {
        var (a, b0) = NewChannel(_sender, _first);
        _watcher.Watch(b0);
        a.Tell(TestRecords.Post(1));

        var b1 = Receive(_second, Ship(b0, SideB, 0));
        _watcher.Watch(b1);
        a.Tell(TestRecords.Post(2));
        var b2 = Receive(_third, Ship(b1, SideB, 1));
        a.Tell(TestRecords.Post(3));
        b2.Tell(Start.Instance);

        Assert.Equal([1, 2, 3], await HandedOver(_third, 3));
        await ExpectAllTerminated(b0, b1);
    }

    [Fact]
    [Requirement("F7")]
    public async Task ASideTravelsAlongAHundredOwnersWhileTheOtherSideKeepsPosting()
    {
        var (a, moving) = NewChannel(_sender, _first);
        for (var hop = 0; hop < 100; hop++)
        {
            _watcher.Watch(moving);
            a.Tell(TestRecords.Post(hop + 1));
            moving = Receive(hop % 2 == 0 ? _second : _third, Ship(moving, SideB, hop));
        }

        moving.Tell(Start.Instance);

        Assert.Equal(Enumerable.Range(1, 100).Select(id => (long)id), await HandedOver(_third, 100));
        Assert.All(_watcher.ReceiveN(100, TimeSpan.FromSeconds(10)), gone => Assert.IsType<Terminated>(gone));
    }

    [Fact]
    [Requirement("F6")]
    public async Task BothSidesMoveAtOnceAndNothingIsLostInEitherDirection()
    {
        var (a0, b0) = NewChannel(_first, _second);
        _watcher.Watch(a0);
        _watcher.Watch(b0);
        a0.Tell(TestRecords.Post(1));
        b0.Tell(TestRecords.Post(101));
        var shippedA = Ship(a0, SideA, 0);
        var shippedB = Ship(b0, SideB, 0);

        var b1 = Receive(_third, shippedB);
        b1.Tell(TestRecords.Post(102));
        var a1 = Receive(_sender, shippedA);
        a1.Tell(TestRecords.Post(2));
        a1.Tell(Start.Instance);
        b1.Tell(Start.Instance);

        Assert.Equal([101, 102], await HandedOver(_sender, 2));
        Assert.Equal([1, 2], await HandedOver(_third, 2));
        await ExpectAllTerminated(a0, b0);
    }

    [Fact]
    [Requirement("E10")]
    public async Task WhatTheOwnerHadNotRunGoesWithTheSide()
    {
        var (a, b0) = NewChannel(_sender, _first);
        b0.Tell(Start.Instance);
        a.Tell(TestRecords.Post(1));
        a.Tell(TestRecords.Post(2));
        var second = await SecondHandedOver(a);

        // The owner ran the first message, and its handler ships the port; the second is still among its tasks.
        var b1 = Receive(_second, Ship(b0, SideB, 0, second));
        a.Tell(TestRecords.Post(3));
        b1.Tell(Start.Instance);
        await _first.ExpectMsgAsync<Recall>();
        _first.Reply(Recalled.Instance);

        Assert.Equal([2, 3], await HandedOver(_second, 2));
    }

    [Fact]
    [Requirement("E10")]
    public async Task WhatWasOnItsWayToTheOwnerComesBackBeforeTheSideIsHandedOn()
    {
        var (a, b0) = NewChannel(_sender, _first);
        b0.Tell(Start.Instance);
        a.Tell(TestRecords.Post(1));
        var onItsWay = await _first.ExpectMsgAsync<HandOver>();

        var b1 = Receive(_second, Ship(b0, SideB, 0));
        b1.Tell(Start.Instance);
        a.Tell(TestRecords.Post(2));
        await _first.ExpectMsgAsync<Recall>();
        await _second.ExpectNoMsgAsync(TimeSpan.Zero);
        b0.Tell(new GiveBack(onItsWay.Entries), _first);
        b0.Tell(Recalled.Instance, _first);

        Assert.Equal([1, 2], await HandedOver(_second, 2));
    }

    private async Task<PortEntry> SecondHandedOver(IActorRef a)
    {
        await HasHandledEverything(a);
        var entries = new Backlog();
        while (entries.Count < 2)
            entries.TakeAll((await _first.ExpectMsgAsync<HandOver>()).Entries);
        entries.TryTake(out _);
        return entries.TryTake(out var second) ? second : throw new InvalidOperationException("Two messages were handed over.");
    }

    private async Task ExpectAllTerminated(params IActorRef[] actors)
    {
        var gone = new List<IActorRef>();
        while (gone.Count < actors.Length)
            gone.Add((await _watcher.ExpectMsgAsync<Terminated>()).ActorRef);
        Assert.Equal(actors.OrderBy(actor => actor.Path), gone.OrderBy(actor => actor.Path));
    }
}
