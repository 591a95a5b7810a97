using Akka.Remote;
using Messaging.Channels;
using Messaging.Cloning;

namespace Messaging.Cluster.Tests;

/// <summary>Nodes that are cut off, which to the others is the same as death.</summary>
public sealed class FaultTests : IAsyncLifetime
{
    private readonly TestNode[] _nodes;

    public FaultTests() => _nodes = [.. Enumerable.Range(1, 3).Select(number => new TestNode(number))];

    private TestNode One => _nodes[0];

    private TestNode Two => _nodes[1];

    private TestNode Three => _nodes[2];

    [Fact]
    public async Task APartitionEndsTheStreamsOfTheSmallerPartAfterTheirLastWholeNumberAndThatPartEndsItself()
    {
        await ConnectAsync(from: Three, to: One);
        Three.Do(owner => Post(owner.Ports.Handles.Single(), 0, 500));
        Assert.Equal("0", await One.HeardAsync());

        await Three.CutAsync(One);
        await Three.CutAsync(Two);
        Three.Do(owner => Post(owner.Ports.Handles.Single(), 500, 600));

        var heard = 1;
        while (await One.HeardAsync() is var next && next != "close")
            Assert.Equal($"{heard++}", next);
        Assert.InRange(heard, 1, 500);
        await Three.System.WhenTerminated;
        Assert.False(One.System.WhenTerminated.IsCompleted || Two.System.WhenTerminated.IsCompleted);
        await Two.KnowsAsync(2);
    }

    [Fact]
    public async Task PartsThatAreNotCutOffDoNotNoticeAPartition()
    {
        await ConnectAsync(from: Two, to: One);

        await Three.CutAsync(One);
        await Three.CutAsync(Two);
        await One.KnowsAsync(2);
        Two.Do(owner => Post(owner.Ports.Handles.Single(), 0, 100));

        for (var number = 0; number < 100; number++)
            Assert.Equal($"{number}", await One.HeardAsync());
    }

    [Fact]
    public async Task ANodeThatAnotherMemberHasGivenUpEndsItself()
    {
        Three.System.EventStream.Publish(new ThisActorSystemQuarantinedEvent(Three.Membership.SelfAddress, One.Membership.SelfAddress));

        await Three.System.WhenTerminated;
        await One.KnowsAsync(2);
        await Two.KnowsAsync(2);
    }

    public async Task InitializeAsync()
    {
        foreach (var node in _nodes)
            await node.JoinAsync(One);
        foreach (var node in _nodes)
            await node.KnowsAsync(_nodes.Length);
    }

    public Task DisposeAsync() => Task.WhenAll(_nodes.Select(node => node.System.Terminate()));

    private static void Post(PortHandle port, int from, int to)
    {
        for (var number = from; number < to; number++)
            port.Post(StructuredSerializer.Serialize(number, []));
    }

    // A channel whose one end stays while the other goes, and is started there.
    private static async Task ConnectAsync(TestNode from, TestNode to)
    {
        from.Do(owner =>
        {
            var (stays, goes) = owner.Ports.CreateChannel();
            stays.Start();
            owner.Give(goes, from.Node.Accept(to.Node.Invite(to.Owner)));
        });
        Assert.Equal("port", await to.HeardAsync());
        to.Do(owner => owner.Ports.Handles.Last().Start());
    }
}
