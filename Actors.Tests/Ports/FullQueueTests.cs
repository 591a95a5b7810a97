using Akka.Actor;
using Messaging.Ports;
using Messaging.Testing;
using Messaging.Tracing;
using static Messaging.Ports.PortProtocol;

namespace Messaging.Tests.Ports;

/// <summary>A port that is not started, at which two messages may wait.</summary>
public sealed class FullQueueTests : IPortEffects
{
    private static readonly PortId Side = new(7, PortSide.A);
    private readonly List<(long Message, LossReason Reason)> _lost = [];
    private readonly List<object> _toOwner = [];
    private PortQueueLimit? _limit;

    IActorRef IPortEffects.Self => ActorRefs.Nobody;

    PortQueueLimit? IPortEffects.QueueLimit => _limit;

    [Fact]
    [Requirement("E12")]
    public void WithoutALimitNothingIsRefused()
    {
        var port = With(null);
        Send(port, 1000);
        Assert.Equal(1000, port.Waiting.Count());
        Assert.Empty(_lost);
    }

    [Fact]
    public void TheMessageThatCameIsRefused()
    {
        var port = With(OverflowPolicy.Refuse);
        Send(port, 4);
        Assert.Equal([1L, 2], Waiting(port));
        Assert.Equal([(3, LossReason.Overflow), (4, LossReason.Overflow)], _lost);
    }

    [Fact]
    public void TheOldestIsDropped()
    {
        var port = With(OverflowPolicy.DropOldest);
        Send(port, 4);
        Assert.Equal([3L, 4], Waiting(port));
        Assert.Equal([(1, LossReason.Overflow), (2, LossReason.Overflow)], _lost);
    }

    [Fact]
    public void TheOwnerIsToldOfEachLossWithThePlaceThatTheMessageHad()
    {
        var port = With(OverflowPolicy.DropOldest);
        for (var number = 1; number <= 3; number++)
            port.Receive(new MessageEntry(number, new MessageId(number), TestRecords.Empty, LoopOrder: 10 + number));
        Assert.Equal([new Overflowed(Side, 0, 11)], _toOwner);
    }

    [Fact]
    public void TheEndOfTheChannelAlwaysFindsRoom()
    {
        var port = With(OverflowPolicy.Refuse);
        Send(port, 3);
        port.Receive(new EndEntry(4, Closing: true, LossReason.ReceiverClosed));
        port.Receive(Start.Instance);
        var handedOver = Assert.Single(_toOwner.OfType<HandOver>());
        Assert.Equal([1L, 2, 4], handedOver.InOrder.Select(entry => entry.Number));
    }

    [Fact]
    public void InAMessageThePortRefusesWhateverThePolicyAndTellsNobody()
    {
        var port = With(OverflowPolicy.ClosePort);
        port.Receive(new Ship(Backlog.Of(TestRecords.Message(100))));
        Send(port, 3);
        Assert.Equal([100L, 1], Waiting(port));
        Assert.Equal([(2, LossReason.Overflow), (3, LossReason.Overflow)], _lost);
        Assert.Empty(_toOwner);
        Assert.Equal(IncarnationPhase.Shipped, port.Phase);
    }

    [Fact]
    public void AStartedPortLeavesTheLimitToItsOwner()
    {
        var port = With(OverflowPolicy.Refuse);
        port.Receive(Start.Instance);
        Send(port, 4);
        Assert.Equal(4, _toOwner.OfType<HandOver>().Count());
        Assert.Empty(_lost);
    }

    [Theory]
    [InlineData(0, OverflowPolicy.Refuse, "The limit of a port's queue is one message or more.")]
    [InlineData(1, (OverflowPolicy)9, "There is no such policy.")]
    public void ALimitThatMakesNoSenseIsNotAccepted(int maxMessages, OverflowPolicy whenFull, string message) => Assert.StartsWith(
        message, Assert.Throws<ArgumentOutOfRangeException>(() => new PortQueueLimit(maxMessages, whenFull)).Message);

    void IPortEffects.Tell(IActorRef receiver, object message)
    {
    }

    void IPortEffects.TellOwner(object message) => _toOwner.Add(message);

    void IPortEffects.Lose(MessageEntry message, LossReason reason) => _lost.Add((message.Id.Value, reason));

    void IPortEffects.Mind(IActorRef actor)
    {
    }

    void IPortEffects.Mind(string node)
    {
    }

    bool IPortEffects.AreApart(IActorRef one, IActorRef other) => false;

    void IPortEffects.Finish()
    {
    }

    private Incarnation With(OverflowPolicy? policy)
    {
        _limit = policy is { } whenFull ? new PortQueueLimit(2, whenFull) : null;
        return Incarnation.Entangled(new Entangle(Side, ActorRefs.Nobody), this);
    }

    private static void Send(Incarnation port, int messages)
    {
        for (var number = 1; number <= messages; number++)
            port.Receive(TestRecords.Message(number));
    }

    private static IEnumerable<long> Waiting(Incarnation port) => port.Waiting.Select(message => message.Id.Value);
}
