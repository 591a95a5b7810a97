using Messaging.Channels;
using Messaging.Cloning;

namespace Messaging.Cluster.Tests;

/// <summary>Ports between actor systems that reach each other over TCP on loopback alone.</summary>
public sealed class RelayTests : IAsyncLifetime
{
    private readonly TestNode _one = new(0);
    private readonly TestNode _two = new(1);

    [Fact]
    public async Task MessagesFollowAPortFromNodeToNodeAndBackInOrder()
    {
        const int Messages = 3000;
        _one.Do(owner =>
        {
            var (stays, goes) = owner.Ports.CreateChannel();
            Post(stays, 0, 1000);
            owner.Give(goes, SeenFrom(_one, _two));
            Post(stays, 1000, 2000);
        });
        Assert.Equal("port", await _two.HeardAsync());

        _two.Do(owner => owner.Give(Only(owner), SeenFrom(_two, _one)));
        Assert.Equal("port", await _one.HeardAsync());
        _one.Do(owner =>
        {
            var back = owner.Ports.Handles.Single(handle => handle.Generation == 2);
            Post(owner.Ports.Handles.Single(handle => handle.Generation == 0), 2000, Messages);
            owner.Give(back, SeenFrom(_one, _two));
        });
        Assert.Equal("port", await _two.HeardAsync());
        _two.Do(owner => Only(owner).Start());

        for (var number = 0; number < Messages; number++)
            Assert.Equal($"{number}", await _two.HeardAsync());
    }

    [Fact]
    public async Task AnOwnerHearsThatTheNodeOfTheOtherSideIsGone()
    {
        _one.Do(owner =>
        {
            var (stays, goes) = owner.Ports.CreateChannel();
            stays.Start();
            owner.Give(goes, SeenFrom(_one, _two));
        });
        Assert.Equal("port", await _two.HeardAsync());
        _two.Do(owner =>
        {
            Only(owner).Start();
            Post(Only(owner), 5, 6);
        });
        Assert.Equal("5", await _one.HeardAsync());

        await _two.System.Terminate();

        Assert.Equal("close", await _one.HeardAsync());
    }

    public async Task InitializeAsync()
    {
        await _one.JoinAsync(_one);
        await _two.JoinAsync(_one);
    }

    public async Task DisposeAsync()
    {
        await _two.System.Terminate();
        await _one.System.Terminate();
    }

    private static PortHandle Only(RelayOwner owner) => owner.Ports.Handles.Single();

    private static Akka.Actor.IActorRef SeenFrom(TestNode from, TestNode to) => from.Node.Accept(to.Node.Invite(to.Owner));

    private static void Post(PortHandle port, int from, int to)
    {
        for (var number = from; number < to; number++)
            port.Post(StructuredSerializer.Serialize(number, []));
    }
}
