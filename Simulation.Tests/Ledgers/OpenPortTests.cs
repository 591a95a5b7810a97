using Messaging.Cloning;
using Messaging.Ports;
using Messaging.Simulation.Ledgers;
using Messaging.Tracing;

namespace Messaging.Simulation.Tests.Ledgers;

public sealed class OpenPortTests
{
    private const string Owner = "/user/browser/window-1";
    private static readonly PortId A = new(1, PortSide.A);
    private static readonly PortId B = new(1, PortSide.B);
    private readonly Ledger _ledger = new();

    public OpenPortTests()
    {
        Record(1, new PortBound(A, 0, Owner, $"{Owner}/port-1a-0"));
        Record(1, new PortBound(B, 0, Owner, $"{Owner}/port-1b-0"));
    }

    [Fact]
    public void APortWithAListenerThatNobodyStartedIsNamedOnceMessagesWait()
    {
        Record(2, new PortListened(B, 0));
        Assert.DoesNotContain(OpenPort.In(_ledger), port => port.IsListenedWithoutStart);

        Post(7);
        Post(8);

        Assert.Equal(
            new OpenPort(B, Owner, TimeSpan.FromMilliseconds(1), Waiting: 2, IsStarted: false, IsInFlight: false, HasListener: true),
            Assert.Single(OpenPort.In(_ledger), port => port.IsListenedWithoutStart));
        Assert.Equal(B, Assert.Single(LedgerSummary.Of(_ledger).ListenedWithoutStart).Port);
    }

    [Fact]
    public void StartingItOrSendingItOnIsNoMistake()
    {
        Record(2, new PortListened(B, 0));
        Post(7);
        Record(3, new PortStarted(B, 0));
        Assert.DoesNotContain(OpenPort.In(_ledger), port => port.IsListenedWithoutStart);
    }

    [Fact]
    public void ThePortRemembersHowManyMessagesHaveWaitedAtMost()
    {
        Post(7);
        Post(8);
        Record(4, new MessageDelivered(new MessageId(7), $"{Owner}/port-1b-0"));
        Post(9);
        Record(5, new MessageLost(new MessageId(8), LossReason.Overflow));
        Record(5, new MessageLost(new MessageId(9), LossReason.Overflow));

        Assert.Equal([(B, 2)], LedgerSummary.Of(_ledger).MostWaiting.AsEnumerable());
        Assert.Equal((0, 2), (_ledger.Find(B)!.Waiting, _ledger.Find(B)!.MostWaiting));
    }

    [Fact]
    public void ANewOwnerHasThePortSinceItArrivedThere()
    {
        Record(2, new PortListened(B, 0));
        Record(3, new PortShipped(B, 0, $"{Owner}/port-1b-0"));
        Assert.True(OpenPort.In(_ledger)[1] is { IsInFlight: true, IsListenedWithoutStart: false });

        Record(5, new PortBound(B, 1, "/user/browser/window-2", "/user/browser/window-2/port-1b-1"));
        Post(7);

        Assert.Equal(
            new OpenPort(B, "/user/browser/window-2", TimeSpan.FromMilliseconds(5), 1, IsStarted: false, IsInFlight: false, HasListener: false),
            OpenPort.In(_ledger)[1]);
    }

    [Fact]
    public void AClosedPortIsNotOpen()
    {
        Record(2, new PortClosed(A, 0, LossReason.ReceiverClosed));
        Assert.Equal([B], OpenPort.In(_ledger).Select(port => port.Port));
    }

    private void Post(long number) =>
        Record(3, new MessagePosted(new MessageId(number), $"{Owner}/port-1a-0", "1b", new SerializedRecord(ReadOnlyMemory<byte>.Empty), []));

    private void Record(int milliseconds, TraceEvent traceEvent) => _ledger.Record(TimeSpan.FromMilliseconds(milliseconds), traceEvent);
}
