using Messaging.Ports;
using Messaging.Simulation.Ledgers;
using Messaging.Simulation.Scheduling;
using Messaging.Simulation.Tests.Support;
using Messaging.Tracing;

namespace Messaging.Simulation.Tests.Ledgers;

public sealed class LedgerTests
{
    private const string Window = "/user/browser/window-1";
    private static readonly PortId Answering = new(1, PortSide.B);

    [Fact]
    public void ShowsEveryOwnerThatASideHad()
    {
        using var run = TestRun.OfAskingSite(1, FirstComeChoice.Instance, "one");
        var side = run.Monitor.Ledger.Find(Answering)!;
        Assert.Equal(
            [(0, Window, $"{Window}/port-1b-0"), (1, $"{Window}/frame-2", $"{Window}/frame-2/port-1b-1")],
            side.Incarnations.Select(incarnation => (incarnation.Generation, incarnation.Owner, incarnation.Path)));
        Assert.Equal(1, side.Moves);
        Assert.True(side.IsOpen);
        Assert.False(side.IsEnabled);
        Assert.Empty(side.Forwarders);
    }

    [Fact]
    public void ShowsWhereEachMessageWentAndWhatTravelledInIt()
    {
        using var run = TestRun.OfAskingSite(1, FirstComeChoice.Instance, "one");
        var messages = run.Monitor.Ledger.Messages.ToArray();
        Assert.Equal([1L, 2, 3, 4], messages.Select(message => message.Id.Value));
        Assert.Equal([Answering], messages[0].Ports.AsEnumerable());
        Assert.Equal($"{Window}/frame-2", messages[0].DeliveredTo);
        Assert.Null(messages[0].Receiver);
        Assert.All(messages[1..], message =>
        {
            Assert.Equal(Answering.Peer, message.Receiver);
            Assert.Equal($"{Window}/frame-2/port-1b-1", message.From);
            Assert.Equal($"{Window}/port-1a-0", message.DeliveredTo);
        });
        Assert.Empty(run.Monitor.Ledger.Waiting);
    }

    [Fact]
    public void AddsUpARun()
    {
        using var run = TestRun.OfAskingSite(2, new SeededChoice(5), "one", "two");
        var summary = LedgerSummary.Of(run.Monitor.Ledger);
        Assert.Equal((16, 16, 0, 0), (summary.Posted, summary.Delivered, summary.Waiting, summary.LostCount));
        Assert.Equal((8, 4), (summary.PortsMade, summary.Moves));
        Assert.Equal([(Window, 4), ($"{Window}/frame-2", 2), ($"{Window}/frame-3", 2)], summary.Open.AsEnumerable());
        Assert.Empty(summary.Forwarders);
    }

    [Fact]
    public void AnOrderlyEndLeavesNothingOpen()
    {
        using var run = TestRun.OfAskingSite(2, new SeededChoice(5), "one", "two");
        run.System.EndWindows();
        run.Settle();
        var summary = LedgerSummary.Of(run.Monitor.Ledger);
        Assert.Equal(0, summary.OpenCount);
        Assert.Empty(summary.Forwarders);
        Assert.All(run.Monitor.Ledger.Sides, side => Assert.True(side.Current.IsStopped));
        var ended = run.Trace.Events.Select(traced => traced.Event).OfType<WindowEnded>().Select(end => end.Window).ToArray();
        Assert.Equal(3, ended.Length);
        Assert.Equal(Window, ended[^1]);
    }

    [Fact]
    public void TellsAPortThatIsOpenFromOneWhoseOtherSideIsClosed()
    {
        var ledger = new Ledger();
        foreach (var channel in new[] { 1, 2 })
        {
            foreach (var side in new[] { PortSide.A, PortSide.B })
                ledger.Record(TimeSpan.Zero, new PortBound(new PortId(channel, side), 0, Window, $"{Window}/port"));
        }

        ledger.Record(TimeSpan.Zero, new PortClosed(Answering.Peer, 0, LossReason.ReceiverClosed));
        var summary = LedgerSummary.Of(ledger);
        Assert.Equal([(Window, 2)], summary.Open.AsEnumerable());
        Assert.Equal([(Window, 1)], summary.Alone.AsEnumerable());
    }

    [Fact]
    public void CountsWhatIsLostByReason()
    {
        var ledger = new Ledger();
        var time = TimeSpan.Zero;
        foreach (var (id, reason) in new[] { (1, LossReason.Stranded), (2, LossReason.ReceiverClosed), (3, LossReason.Stranded) })
        {
            ledger.Record(time, new MessagePosted(new MessageId(id), Window, "1b", Messaging.Cloning.StructuredSerializer.Serialize(id), []));
            ledger.Record(time, new MessageLost(new MessageId(id), reason));
        }

        Assert.Equal([(LossReason.ReceiverClosed, 1), (LossReason.Stranded, 2)], LedgerSummary.Of(ledger).Lost.AsEnumerable());
    }
}
