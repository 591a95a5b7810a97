using Akka.Actor;

namespace Embedded.Tests.Actors.Selection;

public sealed class PathTests : ActorTests
{
    [Fact]
    public void IsMadeOfTheNamesFromTheRootDown()
    {
        var actor = NewScripted(NewProbe(), "name");
        Assert.Equal("akka://test/user/name", actor.Path.ToString());
        Assert.Equal("/user/name", actor.Path.ToStringWithoutAddress());
        Assert.Equal(["user", "name"], actor.Path.Elements);
        Assert.Equal("name", actor.Path.Name);
        Assert.Equal("user", actor.Path.Parent.Name);
        Assert.Equal(new Address("akka", "test"), actor.Path.Address);
        Assert.Equal(2, actor.Path.Depth);
    }

    [Fact]
    public void IsReadBackFromItsText()
    {
        var path = ActorPath.Parse("akka://sys/user/a/b");
        Assert.Equal("akka://sys/user/a/b", path.ToString());
        Assert.Equal(path, ActorPath.Parse("akka://sys/user") / "a" / "b");
        Assert.NotEqual(path, ActorPath.Parse("akka://other/user/a/b"));
        Assert.Equal("akka.tcp://sys@host:4053/user/a", ActorPath.Parse("akka.tcp://sys@host:4053/user/a").ToString());
        Assert.Equal(42, ActorPath.Parse("akka://sys/user/a#42").Uid);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/user/a")]
    [InlineData("http://sys/user")]
    public void IsNotReadFromOtherText(string text)
    {
        Assert.False(ActorPath.TryParse(text, out _));
        Assert.Throws<UriFormatException>(() => ActorPath.Parse(text));
    }

    [Theory]
    [InlineData("simple", true)]
    [InlineData("with-._*$+:@&=,!~';()", true)]
    [InlineData("percent%41", true)]
    [InlineData("percent%4", false)]
    [InlineData("$reserved", false)]
    [InlineData("two words", false)]
    [InlineData("a/b", false)]
    [InlineData("ä", false)]
    [InlineData("", false)]
    public void AllowsOnlySomeNames(string name, bool isAllowed)
    {
        Assert.Equal(isAllowed, ActorPath.IsValidPathElement(name));
        if (!isAllowed)
        {
            Assert.Throws<InvalidActorNameException>(() => System.ActorOf(Scripted.Props(ActorRefs.Nobody), name));
        }
    }

    [Fact]
    public void RefusesANameThatIsInUse()
    {
        NewScripted(NewProbe(), "name");
        Assert.Throws<InvalidActorNameException>(() => NewScripted(NewProbe(), "name"));
    }

    [Fact]
    public async Task TellsIncarnationsOfTheSamePathApart()
    {
        var report = NewProbe();
        System.ActorOf(Props.Create(() => new Replacing(report.Ref))).Tell("replace");
        var first = await report.Next<IActorRef>();
        var second = await report.Next<IActorRef>();
        Assert.Equal(first.Path, second.Path);
        Assert.NotEqual(first, second);
        Assert.NotEqual(first.Path.Uid, second.Path.Uid);
    }

    [Fact]
    public void MakesUpNamesThatBeginWithADollar()
    {
        var first = NewScripted(NewProbe("probe"));
        Assert.StartsWith("$", first.Path.Name);
        Assert.NotEqual(first.Path.Name, NewScripted(NewProbe("other")).Path.Name);
    }

    private sealed class Replacing : ReceiveActor
    {
        public Replacing(IActorRef report)
        {
            var child = Context.Watch(Context.ActorOf(Scripted.Props(ActorRefs.Nobody), "name"));
            report.Tell(child);
            Receive<string>(_ => Context.Stop(child));
            Receive<Terminated>(_ => report.Tell(Context.ActorOf(Scripted.Props(ActorRefs.Nobody), "name")));
        }
    }
}
