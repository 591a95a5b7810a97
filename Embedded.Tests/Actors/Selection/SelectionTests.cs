using Akka.Actor;
using Akka.Event;

namespace Embedded.Tests.Actors.Selection;

public sealed class SelectionTests : ActorTests
{
    [Theory]
    [InlineData("/user/tree/leaf-1")]
    [InlineData("/user/*/leaf-1")]
    [InlineData("/user/tree/../tree/leaf-1")]
    [InlineData("user/tree/leaf-1")]
    [InlineData("akka://test/user/tree/leaf-1")]
    [InlineData("/user/tr?e/leaf-1")]
    public async Task FindsAnActorByPath(string path)
    {
        var (_, leaves) = await Tree();
        Assert.Equal(leaves[0], await System.ActorSelection(path).ResolveOne(Patience));
    }

    [Fact]
    public async Task FindsRelativeToTheActorThatSelects()
    {
        var (tree, leaves) = await Tree();
        var found = new TaskCompletionSource<ActorSelection>();
        tree.Tell(new Run(context => found.SetResult(context.ActorSelection("leaf-2"))));
        Assert.Equal(leaves[1], await (await found.Task).ResolveOne(Patience));
    }

    [Fact]
    public async Task ReachesAllThatAWildcardMatches()
    {
        var (_, leaves) = await Tree();
        var report = NewProbe();
        System.ActorSelection("/user/tree/leaf-*").Tell(new Identify("who"), report.Ref);
        var found = new List<IActorRef>();
        foreach (var _ in leaves)
        {
            found.Add((await report.Next<ActorIdentity>()).Subject);
        }

        Assert.Equal(leaves.Order(), found.Order());
    }

    [Fact]
    public async Task ReachesEverythingBelowWithTwoStars()
    {
        await Tree();
        var report = NewProbe();
        System.ActorSelection("/user/tree/**").Tell(new Identify("who"), report.Ref);
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal("who", (await report.Next<ActorIdentity>()).MessageId);
        }
    }

    [Fact]
    public async Task AnswersIdentifyWithNobodyWhereNobodyIs()
    {
        var report = NewProbe();
        System.ActorSelection("/user/nobody").Tell(new Identify(7), report.Ref);
        var identity = await report.Next<ActorIdentity>();
        Assert.Equal(7, identity.MessageId);
        Assert.Null(identity.Subject);
    }

    [Fact]
    public async Task ResolveOneThrowsWhereNobodyIs() =>
        await Assert.ThrowsAsync<ActorNotFoundException>(() => System.ActorSelection("/user/nobody").ResolveOne(Patience));

    [Fact]
    public async Task PublishesWhatNobodyIsThereToReceiveAsADeadLetter()
    {
        var letters = NewProbe();
        System.EventStream.Subscribe(letters.Ref, typeof(DeadLetter));
        System.ActorSelection("/user/nobody").Tell("hello");
        Assert.Equal("hello", (await letters.Next<DeadLetter>()).Message);
    }

    [Fact]
    public void AllowsTwoStarsOnlyAtTheEnd() =>
        Assert.Throws<IllegalActorNameException>(() => System.ActorSelection("/user/**/leaf"));

    [Fact]
    public async Task FindsTheGuardians()
    {
        Assert.Equal("/user", (await System.ActorSelection("/user").ResolveOne(Patience)).Path.ToStringWithoutAddress());
        Assert.Equal("/system", (await System.ActorSelection("/system").ResolveOne(Patience)).Path.ToStringWithoutAddress());
    }

    private async Task<(IActorRef Tree, IActorRef[] Leaves)> Tree()
    {
        var tree = System.ActorOf(Scripted.Props(NewProbe().Ref), "tree");
        var leaves = new TaskCompletionSource<IActorRef[]>();
        tree.Tell(new Run(context => leaves.SetResult(
            [.. new[] { "leaf-1", "leaf-2", "leaf-3" }.Select(name => context.ActorOf(Scripted.Props(ActorRefs.Nobody), name))])));
        return (tree, await leaves.Task);
    }
}
