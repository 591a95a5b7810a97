using Messaging.Cloning;
using Messaging.Ports;
using Messaging.Simulation.Invariants;
using Messaging.Testing;
using Messaging.Tracing;
using System.Collections.Immutable;

namespace Messaging.Simulation.Tests.Invariants;

public sealed class InvariantMonitorTests
{
    private static readonly PortId A = new(1, PortSide.A);
    private static readonly PortId B = new(1, PortSide.B);
    private readonly InvariantMonitor _monitor = new();

    [Fact]
    public void FindsNothingInARunThatKeepsTheRules()
    {
        Happen(
            Bound(A, 0), Bound(B, 0), Posted(1, "1b"), Posted(2, "1b"), new PortStarted(B, 0), Delivered(1), Delivered(2), Posted(3, "1b"),
            new MessageLost(new MessageId(3), LossReason.ReceiverClosed));
        _monitor.CheckQuiescent();
        Assert.Empty(_monitor.Violations);
    }

    [Fact]
    public void FindsAMessageThatIsDeliveredTwice()
    {
        Happen(Bound(B, 0), new PortStarted(B, 0), Posted(1, "1b"), Delivered(1), Delivered(1));
        Expect("one fate per message", "m1 was delivered to /user/browser/window-1/port-1b-0 after it had been delivered");
    }

    [Fact]
    public void FindsAMessageThatIsLostAfterItWasDelivered()
    {
        Happen(Bound(B, 0), new PortStarted(B, 0), Posted(1, "1b"), Delivered(1), new MessageLost(new MessageId(1), LossReason.Stranded));
        Expect("one fate per message", "m1 was lost (Stranded) after it had been delivered");
    }

    [Fact]
    public void FindsAMessageThatIsLostForTwoReasons()
    {
        Happen(
            Posted(1, "1b"), new MessageLost(new MessageId(1), LossReason.Stranded), new MessageLost(new MessageId(1), LossReason.OwnerDestroyed));
        Expect("one fate per message", "m1 was lost (OwnerDestroyed) after it had been lost (Stranded)");
    }

    [Fact]
    public void FindsAMessageFromNowhere()
    {
        Happen(Delivered(9));
        Expect("one fate per message", "m9 was delivered to /user/browser/window-1/port-1b-0 but was never posted");
    }

    [Fact]
    public void FindsAMessageThatOvertakesAnotherOfItsChannelAcrossAMove()
    {
        Happen(
            Bound(B, 0), new PortStarted(B, 0), Posted(1, "1b", from: "/user/browser/window-1/port-1a-0"), Posted(2, "1b", from: "/user/browser/window-1/frame-2/port-1a-1"),
            Delivered(2), Delivered(1));
        Expect("order per direction", "m1 was delivered after m2");
    }

    [Fact]
    public void MessagesOfDifferentChannelsOrWindowsMayOvertakeEachOther()
    {
        var other = new PortId(2, PortSide.B);
        Happen(
            Bound(B, 0), new PortStarted(B, 0), Bound(other, 0), new PortStarted(other, 0), Posted(1, "1b"), Posted(2, "2b"), Posted(3, "/user/browser/window-9", from: "/user/browser/window-1"),
            Posted(4, "/user/browser/window-9", from: "/user/browser/window-2"), Delivered(4), Delivered(3),
            new MessageDelivered(new MessageId(2), "/user/browser/window-1/port-2b-0"), Delivered(1));
        Assert.Empty(_monitor.Violations);
    }

    [Fact]
    public void FindsWindowMessagesOfOneSenderOutOfOrder()
    {
        Happen(
            Posted(1, "/user/browser/window-9", from: "/user/browser/window-1"), Posted(2, "/user/browser/window-9", from: "/user/browser/window-1"),
            Delivered(2), Delivered(1));
        Expect("order per direction", "m1 was delivered after m2");
    }

    [Fact]
    public void FindsAMessageThatWaitsAtAStartedPort()
    {
        Happen(Bound(B, 0), new PortStarted(B, 0), Posted(1, "1b"));
        _monitor.CheckQuiescent();
        Expect("nothing left behind", "m1 from /user/browser/window-1/port-1a-0 waits at port 1b, which is started and open");
    }

    [Fact]
    public void FindsAMessageThatWaitsAtAClosedPort()
    {
        Happen(Bound(B, 0), Posted(1, "1b"), new PortClosed(B, 0, LossReason.ReceiverClosed));
        _monitor.CheckQuiescent();
        Expect("nothing left behind", "waits at port 1b, which is closed");
    }

    [Fact]
    public void FindsAWindowMessageThatNobodyDealtWith()
    {
        Happen(Posted(1, "/user/browser/window-9"));
        _monitor.CheckQuiescent();
        Expect("nothing left behind", "m1 from /user/browser/window-1/port-1a-0 to /user/browser/window-9 was neither delivered nor lost");
    }

    [Fact]
    public void AMessageMayWaitAtAPortThatIsNotStarted()
    {
        Happen(Bound(B, 0), Posted(1, "1b"));
        _monitor.CheckQuiescent();
        Assert.Empty(_monitor.Violations);
    }

    [Fact]
    public void AMessageMayWaitAtAPortThatWasStartedAndIsNowInAMessage()
    {
        Happen(Bound(B, 0), new PortStarted(B, 0), new PortShipped(B, 0, "/user/browser/window-1/port-1b-0"), Posted(1, "1b"),
            Bound(new PortId(2, PortSide.B), 0), Posted(2, "2b") with { Ports = [B] });
        _monitor.CheckQuiescent();
        Assert.Empty(_monitor.Violations);
    }

    [Fact]
    public void FindsAMessageThatComesOutOfADisabledPort()
    {
        Happen(Bound(B, 0), Posted(1, "1b"), Delivered(1));
        Expect("a disabled side dispatches nothing", "m1 was delivered to port 1b, which is not started");
    }

    [Fact]
    [Requirement("Q9")]
    public void FindsASideThatIsInTwoPlaces()
    {
        Happen(Bound(B, 0), Bound(B, 1));
        Expect("one place per side", "port 1b is bound in /user/browser/window-1 while /user/browser/window-1 still has it");
    }

    [Fact]
    public void FindsASideThatWasShippedInNoMessage()
    {
        Happen(Bound(B, 0), new PortShipped(B, 0, "/user/browser/window-1/port-1b-0"));
        _monitor.CheckQuiescent();
        Expect("no side outside a record", "port 1b was shipped by /user/browser/window-1/port-1b-0 and is in no message");
    }

    [Fact]
    public void FindsAForwarderThatIsStillThereOnlyWhenNothingMoves()
    {
        Happen(Bound(B, 0), new PortShipped(B, 0, "/user/browser/window-1/port-1b-0"), Bound(B, 1));
        Assert.Empty(_monitor.Violations);
        _monitor.CheckQuiescent();
        Expect("no forwarder left", "/user/browser/window-1/port-1b-0 still forwards to /user/browser/window-1/port-1b-1");
    }

    [Fact]
    public void AForwarderThatHasStoppedIsNotLeft()
    {
        Happen(
            Bound(B, 0), new PortShipped(B, 0, "/user/browser/window-1/port-1b-0"), Bound(B, 1),
            new PortStopped(B, 0, "/user/browser/window-1/port-1b-0", IncarnationPhase.Finished));
        _monitor.CheckQuiescent();
        Assert.Empty(_monitor.Violations);
    }

    [Fact]
    public void ReportsWhatIsStillWrongOnlyOnce()
    {
        Happen(Posted(1, "/user/browser/window-9"));
        _monitor.CheckQuiescent();
        _monitor.CheckQuiescent();
        Assert.Single(_monitor.Violations);
    }

    private void Happen(params TraceEvent[] events)
    {
        for (var i = 0; i < events.Length; i++)
            _monitor.Record(TimeSpan.FromMilliseconds(i), events[i]);
    }

    private void Expect(string invariant, string what)
    {
        var violation = Assert.Single(_monitor.Violations);
        Assert.Equal(invariant, violation.Invariant);
        Assert.Contains(what, violation.What);
    }

    private static PortBound Bound(PortId port, int generation) =>
        new(port, generation, "/user/browser/window-1", $"/user/browser/window-1/{port.ActorName(generation)}");

    private static MessagePosted Posted(long id, string to, string from = "/user/browser/window-1/port-1a-0") =>
        new(new MessageId(id), from, to, StructuredSerializer.Serialize(id), ImmutableArray<PortId>.Empty);

    private static MessageDelivered Delivered(long id) => new(new MessageId(id), "/user/browser/window-1/port-1b-0");
}
