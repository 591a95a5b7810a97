using Messaging.Capabilities;
using Messaging.Ports;
using Messaging.Testing;
using Messaging.Tracing;

namespace Messaging.Tests.Capabilities;

public sealed class CapabilityGraphTests
{
    private const string Page = "/user/browser/window-1";
    private const string Worker = "/user/browser/window-1/worker-2";
    private static readonly PortId A1 = new(1, PortSide.A);
    private static readonly PortId B1 = new(1, PortSide.B);
    private static readonly PortId A2 = new(2, PortSide.A);
    private static readonly PortId B2 = new(2, PortSide.B);

    [Fact]
    [Requirement("L1")]
    public void AListenerIsKeptByWhoeverHoldsTheOtherSide()
    {
        var listening = new CapabilityGraph([Held(A1), Dropped(B1, hasListener: true)], []);
        var deaf = new CapabilityGraph([Held(A1), Dropped(B1)], []);

        Assert.Empty(listening.Unreachable);
        Assert.Equal(B1, Assert.Single(deaf.Unreachable).Side);
    }

    [Theory]
    [Requirement("L2")]
    [InlineData(true, true, true)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    public void AnEnabledPortWithMessagesIsKept(bool isEnabled, bool hasMessage, bool isKept)
    {
        RecordState[] records = hasMessage ? [Waits(1, B1)] : [];

        var graph = new CapabilityGraph([Dropped(A1), Dropped(B1, isEnabled)], records);

        Assert.Equal(isKept, graph.IsReachable(B1));
    }

    [Fact]
    [Requirement("L3")]
    public void TwoPortsThatOnlyReferToEachOtherGoTogether()
    {
        var graph = new CapabilityGraph([Dropped(A1, hasListener: true), Dropped(B1, hasListener: true), Held(A2), Held(B2)], []);

        Assert.Equal([A1, B1], graph.Unreachable.Select(side => side.Side));
        Assert.Empty(graph.Stuck);
    }

    [Fact]
    public void WhatTravelsToAPortThatIsHeldIsReachableAlsoThroughManyRecords()
    {
        var graph = new CapabilityGraph(
            [Held(A1), SideState.InRecord(B1), Held(A2), SideState.InRecord(B2)],
            [Waits(1, A1, B2), Waits(2, B2, B1)]);

        Assert.Empty(graph.Unreachable);
    }

    [Fact]
    [Requirement("E14")]
    public void SidesInRecordsThatWaitForEachOtherAreStuck()
    {
        var graph = new CapabilityGraph(
            [Held(A1), SideState.InRecord(B1), Held(A2), SideState.InRecord(B2)],
            [Waits(1, B1, B2), Waits(2, B2, B1)]);

        Assert.Equal([B1, B2], graph.Stuck);
        Assert.True(graph.IsReachable(A1));
    }

    [Fact]
    [Requirement("L7", "N9")]
    public void TheWorkersPortsAreThoseThatLeadElsewhere()
    {
        var graph = new CapabilityGraph([Held(A1), Held(B1, Worker), Held(A2, Worker), Held(B2, Worker)], []);

        Assert.Equal([B1], graph.LeadingOutOf(Worker));
    }

    private static SideState Held(PortId side, string owner = Page) => new(side, owner, IsHeld: true, IsEnabled: false, HasListener: false);

    private static SideState Dropped(PortId side, bool isEnabled = false, bool hasListener = false) =>
        new(side, Page, IsHeld: false, isEnabled, hasListener);

    private static RecordState Waits(long message, PortId side, params PortId[] carries) => new(new MessageId(message), side, [.. carries]);
}
