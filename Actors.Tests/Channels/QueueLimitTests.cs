using Akka.Actor;
using Akka.TestKit;
using Akka.TestKit.Xunit2;
using Messaging.Agents;
using Messaging.Channels;
using Messaging.Ports;
using Messaging.Profiles;
using Messaging.Runtime;
using Messaging.Testing;
using Messaging.Tests.Ports;
using Messaging.Tracing;
using Xunit.Abstractions;
using static Messaging.Ports.PortProtocol;

namespace Messaging.Tests.Channels;

/// <summary>An owner with started ports at each of which two messages may wait; the port actors are probes.</summary>
public sealed class QueueLimitTests(ITestOutputHelper output) : TestKit(output: output), IPortOwner
{
    private readonly List<TestProbe> _actors = [];
    private readonly List<string> _delivered = [];
    private readonly TraceLog _trace = new();

    IActorRef IPortOwner.Self => TestActor;

    public EventLoop Loop { get; } = new();

    [Fact]
    public void TheMessageThatCameIsRefused()
    {
        var table = TableWith(OverflowPolicy.Refuse);
        var (sender, port) = Started(table);
        Post(sender, 4);
        HandOver(table, port, 1, 2, 3, 4);
        RunAll();
        Assert.Equal(["m1", "m2"], _delivered);
        Assert.Equal([new MessageLost(new MessageId(3), LossReason.Overflow), new MessageLost(new MessageId(4), LossReason.Overflow)], Losses());
    }

    [Fact]
    public void TheOldestIsDropped()
    {
        var table = TableWith(OverflowPolicy.DropOldest);
        var (sender, port) = Started(table);
        Post(sender, 3);
        HandOver(table, port, 1, 2);
        HandOver(table, port, 3);
        RunAll();
        Assert.Equal(["m2", "m3"], _delivered);
        Assert.Equal([new MessageLost(new MessageId(1), LossReason.Overflow)], Losses());
    }

    [Fact]
    public void ThePortIsClosedWithWhatWaitedThere()
    {
        var table = TableWith(OverflowPolicy.ClosePort);
        var (sender, port) = Started(table);
        Post(sender, 3);
        HandOver(table, port, 1, 2, 3);
        RunAll();
        Assert.Empty(_delivered);
        Assert.True(port.IsDetached);
        Assert.Single(_trace.Of<PortClosed>(), new PortClosed(port.Id, 0, LossReason.Overflow));
        var close = Assert.IsType<Close>(_actors[1].FishForMessage(message => message is Close));
        Assert.Equal(LossReason.Overflow, close.Reason);
        Assert.Equal([1L, 2], close.Undelivered.Messages.Select(message => message.Id.Value));
    }

    [Fact]
    public void APortThatWasNotStartedIsClosedWhenItsActorHasNoRoom()
    {
        var table = TableWith(OverflowPolicy.ClosePort);
        var port = table.CreateChannel().Port2;
        table.Receive(new Overflowed(port.Id, 0, null));
        Assert.True(port.IsDetached);
    }

    [Fact]
    [Requirement("E4")]
    public void AMessageThatIsLostKeepsNoYoungerOneWaiting()
    {
        var table = TableWith(OverflowPolicy.Refuse);
        var (sender, full) = Started(table);
        var (otherSender, other) = Started(table);
        Post(sender, 3);
        otherSender.Post(TestRecords.Empty);

        HandOver(table, full, 1, 2, 3);
        HandOver(table, other, 4);
        RunAll();

        Assert.Equal(["m1", "m2", "m4"], _delivered);
    }

    [Fact]
    [Requirement("E4")]
    public void AMessageThatIsLostInAPortThatIsNotStartedKeepsNoYoungerOneWaitingEither()
    {
        var table = TableWith(OverflowPolicy.DropOldest);
        var (sender, full) = table.CreateChannel();
        var (otherSender, other) = Started(table);
        Post(sender, 2);
        otherSender.Post(TestRecords.Empty);
        table.Receive(new Overflowed(full.Id, 0, LoopOrder: 1));
        full.Start();

        HandOver(table, full, 2);
        HandOver(table, other, 3);
        RunAll();

        Assert.Equal(["m2", "m3"], _delivered);
    }

    [Fact]
    [Requirement("E4")]
    public void ClosingAPortLetsThoseRunThatWaitedForIt()
    {
        var table = TableWith(OverflowPolicy.Refuse, MessagingProfile.Chromium);
        var (sender, closing) = Started(table);
        var (otherSender, other) = Started(table);
        sender.Post(TestRecords.Empty);
        otherSender.Post(TestRecords.Empty);
        HandOver(table, other, 2);
        Assert.False(Loop.HasWork);

        closing.Close();
        RunAll();

        Assert.Equal(["m2"], _delivered);
    }

    IActorRef IPortOwner.SpawnPort(string name)
    {
        _actors.Add(CreateTestProbe(name));
        return _actors[^1].Ref;
    }

    void IPortOwner.Deliver(PortHandle port, MessageEntry message) => _delivered.Add(message.Id.ToString());

    void IPortOwner.DeliverClose(PortHandle port)
    {
    }

    private PortTable TableWith(OverflowPolicy whenFull, MessagingProfile? profile = null) => new(this, MessagingExtension.Install(Sys, new MessagingOptions
    {
        Profile = profile ?? MessagingProfile.Html,
        Trace = _trace,
        PortQueueLimit = new PortQueueLimit(2, whenFull),
    }));

    private static (PortHandle Port1, PortHandle Port2) Started(PortTable table)
    {
        var (port1, port2) = table.CreateChannel();
        port2.Start();
        return (port1, port2);
    }

    private static void Post(PortHandle sender, int messages)
    {
        for (var i = 0; i < messages; i++)
            sender.Post(TestRecords.Empty);
    }

    // Places are counted like messages here, from 1 up in the order of posting.
    private static void HandOver(PortTable table, PortHandle port, params long[] messages)
    {
        var entries = new Backlog();
        foreach (var message in messages)
            entries.Add(new MessageEntry(message, new MessageId(message), TestRecords.Empty, LoopOrder: message));
        table.Receive(new HandOver(port.Id, port.Generation, entries), port.Actor);
    }

    private void RunAll()
    {
        while (Loop.TryRunNext())
        {
        }
    }

    private IReadOnlyList<MessageLost> Losses() => _trace.Of<MessageLost>();
}
