using Akka.Actor;
using Akka.Event;

namespace Embedded.Tests.Actors.Delivery;

public sealed class TellTests : ActorTests
{
    [Fact]
    public async Task RefusesNull()
    {
        var actor = NewProbe().Ref;
        await Settled(actor);
        Assert.Throws<ArgumentNullException>(() => actor.Tell(null!));
        Assert.Throws<ArgumentNullException>(() => actor.Tell(null!, actor));
        Assert.Throws<InvalidMessageException>(() => System.DeadLetters.Tell(null!));
    }

    [Fact]
    public async Task DeliversInTheOrderInWhichOneSenderTold()
    {
        var report = NewProbe();
        for (var i = 0; i < 1000; i++)
        {
            report.Ref.Tell(i);
        }

        for (var i = 0; i < 1000; i++)
        {
            Assert.Equal(i, await report.Next());
        }
    }

    [Fact]
    public async Task HasTheTellingActorAsTheSender()
    {
        var report = NewProbe();
        var actor = NewScripted(NewProbe());
        actor.Tell(new Run(_ => report.Ref.Tell("hello")));
        await report.Expect("hello");
        Assert.Equal(actor, report.LastSender);
    }

    [Fact]
    public async Task HasDeadLettersAsTheSenderOfWhatNoActorTold()
    {
        var report = NewProbe();
        report.Ref.Tell("hello", ActorRefs.NoSender);
        await report.Expect("hello");
        Assert.Equal(System.DeadLetters, report.LastSender);
    }

    [Fact]
    public async Task ForwardKeepsTheSender()
    {
        var report = NewProbe();
        var origin = NewProbe();
        var middle = NewScripted(NewProbe());
        middle.Tell(new Run(_ => report.Ref.Forward("hello")), origin.Ref);
        await report.Expect("hello");
        Assert.Equal(origin.Ref, report.LastSender);
    }

    [Fact]
    public async Task PublishesWhatAStoppedActorIsToldAsADeadLetter()
    {
        var letters = NewProbe();
        var actor = NewScripted(NewProbe());
        Assert.True(await actor.GracefulStop(Patience));
        System.EventStream.Subscribe(letters.Ref, typeof(DeadLetter));
        actor.Tell("hello", letters.Ref);
        var letter = await letters.Next<DeadLetter>();
        Assert.Equal("hello", letter.Message);
        Assert.Equal(letters.Ref, letter.Sender);
        Assert.Equal(actor, letter.Recipient);
    }

    [Fact]
    public async Task PublishesADeadLetterThatIsExpectedAsASuppressedOne()
    {
        var letters = NewProbe();
        var actor = NewScripted(NewProbe());
        Assert.True(await actor.GracefulStop(Patience));
        System.EventStream.Subscribe(letters.Ref, typeof(SuppressedDeadLetter));
        actor.Tell(new Expected());
        Assert.IsType<Expected>((await letters.Next<SuppressedDeadLetter>()).Message);
    }

    [Fact]
    public async Task PublishesWhatIsToldToDeadLetters()
    {
        var letters = NewProbe();
        System.EventStream.Subscribe(letters.Ref, typeof(DeadLetter));
        System.DeadLetters.Tell("lost");
        Assert.Equal("lost", (await letters.Next<DeadLetter>()).Message);
    }

    [Fact]
    public async Task PublishesAMessageWithoutAHandlerAsUnhandled()
    {
        var letters = NewProbe();
        System.EventStream.Subscribe(letters.Ref, typeof(UnhandledMessage));
        var actor = System.ActorOf(Props.Create(() => new Picky()));
        actor.Tell(7, letters.Ref);
        var unhandled = await letters.Next<UnhandledMessage>();
        Assert.Equal(7, unhandled.Message);
        Assert.Equal(letters.Ref, unhandled.Sender);
        Assert.Equal(actor, unhandled.Recipient);
    }

    [Fact]
    public async Task IgnoresWhatTheIgnoreRefIsTold()
    {
        var letters = NewProbe();
        System.EventStream.Subscribe(letters.Ref, typeof(AllDeadLetters));
        System.IgnoreRef.Tell("nobody cares");
        await letters.ExpectNothing();
    }

    private sealed class Expected : IDeadLetterSuppression;

    private sealed class Picky : ReceiveActor
    {
        public Picky() => Receive<string>(_ => { });
    }
}
