using Akka.Actor;
using Akka.TestKit;
using Akka.TestKit.Xunit2;
using Messaging.Agents;
using Messaging.Channels;
using Messaging.Ports;
using Messaging.Runtime;
using Messaging.Testing;
using Messaging.Tests.Ports;
using Messaging.Tracing;
using Xunit.Abstractions;
using static Messaging.Ports.PortProtocol;

namespace Messaging.Tests.Channels;

/// <summary>An owner that lets three messages go together; the port actors are probes.</summary>
public sealed class OutboxTests : TestKit, IPortOwner
{
    private const int Most = 3;
    private readonly Dictionary<string, TestProbe> _actors = [];
    private readonly PortTable _table;

    public OutboxTests(ITestOutputHelper output)
        : base(output: output) => _table = new PortTable(this, MessagingExtension.Install(Sys, new MessagingOptions()));

    IActorRef IPortOwner.Self => TestActor;

    int IPortOwner.PostsTogether => Most;

    public EventLoop Loop { get; } = new();

    [Fact]
    [Requirement("E4")]
    public async Task WhatOneTaskPostsOnAPortGoesTogether()
    {
        var (port1, _) = NewChannel();

        Post(port1, 2);
        await ActorOf(port1).ExpectNoMsgAsync(TimeSpan.Zero);
        _table.SendPosted();

        Assert.Equal([1L, 2], await BatchAt(port1));
    }

    [Fact]
    public async Task OneMessageGoesAlone()
    {
        var (port1, _) = NewChannel();

        Post(port1, 1);
        _table.SendPosted();
        Post(port1, 1);
        _table.SendPosted();

        Assert.Equal(1, (await ActorOf(port1).ExpectMsgAsync<MessageEntry>()).Id.Value);
        Assert.Equal(2, (await ActorOf(port1).ExpectMsgAsync<MessageEntry>()).Id.Value);
    }

    [Fact]
    public async Task NoMoreGoTogetherThanMay()
    {
        var (port1, _) = NewChannel();

        Post(port1, Most + 1);

        Assert.Equal([1L, 2, 3], await BatchAt(port1));
        await ActorOf(port1).ExpectNoMsgAsync(TimeSpan.Zero);
        _table.SendPosted();
        await ActorOf(port1).ExpectMsgAsync<MessageEntry>(message => Assert.Equal(4, message.Id.Value));
    }

    [Fact]
    [Requirement("E4")]
    public async Task APostWaitsWhileTheLoopHasOlderOnesToRun()
    {
        var (port1, port2) = NewChannel();
        port2.Start();
        await ActorOf(port2).ExpectMsgAsync<Start>();
        Post(port1, 2);
        _table.SendPosted();
        Arrive(port2, await TakenBatchAt(port1));

        Assert.True(Loop.TryRunNext());
        Post(port1, 1);
        _table.SendPosted();
        await ActorOf(port1).ExpectNoMsgAsync(TimeSpan.Zero);
        Assert.True(Loop.TryRunNext());
        Post(port1, 1);
        _table.SendPosted();

        Assert.Equal([3L, 4], await BatchAt(port1));
    }

    [Fact]
    [Requirement("C8")]
    public async Task WhatWasPostedGoesBeforeTheClose()
    {
        var (port1, _) = NewChannel();

        Post(port1, 2);
        port1.Close();

        Assert.Equal([1L, 2], await BatchAt(port1));
        await ActorOf(port1).ExpectMsgAsync<Close>();
    }

    [Fact]
    [Requirement("F5")]
    public async Task WhatWasPostedGoesBeforeTheMoveOfThePort()
    {
        var (port1, _) = NewChannel();

        Post(port1, 2);
        port1.Transfer();

        Assert.Equal([1L, 2], await BatchAt(port1));
        await ActorOf(port1).ExpectMsgAsync<Ship>();
    }

    [Fact]
    [Requirement("F6")]
    public async Task WhatIsPostedAfterTheMoveOfTheOtherEndDoesNotOvertakeWhatWaits()
    {
        var (port1, port2) = NewChannel();

        Post(port1, 2);
        port2.Transfer();
        Post(port1, 1);

        Assert.Equal([1L, 2], await BatchAt(port1));
        await ActorOf(port1).ExpectMsgAsync<MessageEntry>(message => Assert.Equal(3, message.Id.Value));
    }

    [Fact]
    [Requirement("L5")]
    public async Task AnOwnerThatEndsLeavesNothingBehind()
    {
        var (port1, _) = NewChannel();

        Post(port1, 2);
        _table.CloseAll(LossReason.OwnerDestroyed);

        Assert.Equal([1L, 2], await BatchAt(port1));
        await ActorOf(port1).ExpectMsgAsync<Close>();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public void AsManyGoTogetherAsTheDispatcherLetsAnActorHandleInATurn(int throughput)
    {
        using var system = ActorSystem.Create("throughput", $"akka.actor.default-dispatcher.throughput = {throughput}");

        Assert.Equal(throughput, MessagingExtension.For(system).PostsTogether);
    }

    IActorRef IPortOwner.SpawnPort(string name)
    {
        var probe = CreateTestProbe(name);
        _actors.Add(probe.Ref.Path.Name, probe);
        return probe.Ref;
    }

    void IPortOwner.Deliver(PortHandle port, MessageEntry message)
    {
    }

    void IPortOwner.DeliverClose(PortHandle port)
    {
    }

    private (PortHandle Port1, PortHandle Port2) NewChannel()
    {
        var (port1, port2) = _table.CreateChannel();
        ActorOf(port1).ExpectMsg<Entangle>();
        ActorOf(port2).ExpectMsg<Entangle>();
        return (port1, port2);
    }

    private TestProbe ActorOf(PortHandle port) => _actors[port.Actor.Path.Name];

    private static void Post(PortHandle sender, int messages)
    {
        for (var i = 0; i < messages; i++)
            sender.Post(TestRecords.Empty);
    }

    // As both port actors would.
    private void Arrive(PortHandle port, Batch batch) => _table.Receive(new HandOver(port.Id, port.Generation, batch), port.Actor);

    private async Task<Batch> TakenBatchAt(PortHandle port) => await ActorOf(port).ExpectMsgAsync<Batch>();

    private async Task<IEnumerable<long>> BatchAt(PortHandle port) => (await TakenBatchAt(port)).Messages.Select(message => message.Id.Value);
}
