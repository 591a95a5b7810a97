using Akka.Actor;
using Akka.TestKit;
using Embedded.Tests.Configuration;
using Xunit.Sdk;

namespace Embedded.Tests.Kit;

/// <summary>Expectations of one message.</summary>
public sealed class ExpectationTests : Akka.TestKit.Xunit2.TestKit
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(50);

    [Fact]
    public async Task FindsAMessageByItsClassOrValueOrAPredicate()
    {
        for (var number = 1; number <= 4; number++)
            TestActor.Tell(number);
        Assert.Equal(1, ExpectMsg<int>());
        Assert.Equal(2, ExpectMsg(2));
        Assert.Equal(3, await ExpectMsgAsync<int>(number => number == 3));
        Assert.Equal(4, await ExpectMsgAsync<int>(number => Assert.Equal(4, number)));
    }

    [Fact]
    public async Task ComparesAsItIsTold()
    {
        TestActor.Tell("One");
        TestActor.Tell("Two");
        Assert.Equal("One", ExpectMsg("ONE", StringComparer.OrdinalIgnoreCase.Equals));
        Assert.Equal("Two", await ExpectMsgAsync("TWO", StringComparer.OrdinalIgnoreCase.Equals));
    }

    [Fact]
    public void ShowsTheSenderToTheTest()
    {
        var probe = CreateTestProbe("asker");
        TestActor.Tell("question", probe);
        ExpectMsg<string>((message, sender) => Assert.Equal(("question", probe.Ref), (message, sender)));
        Assert.Equal(probe.Ref, LastSender);
        Assert.Equal("question", LastMessage);
    }

    [Fact]
    public void SaysWhatItExpectedAndWhatCameAndFromWhomWhenTheClassIsWrong()
    {
        var probe = CreateTestProbe("asker");
        TestActor.Tell("question", probe);
        var problem = Assert.ThrowsAny<XunitException>(() => ExpectMsg<Version>(hint: "the first answer"));
        Assert.Contains("System.Version", problem.Message, StringComparison.Ordinal);
        Assert.Contains("question", problem.Message, StringComparison.Ordinal);
        Assert.Contains("System.String", problem.Message, StringComparison.Ordinal);
        Assert.Contains("/system/asker", problem.Message, StringComparison.Ordinal);
        Assert.Contains("the first answer", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SaysWhatItExpectedWhenNothingComes()
    {
        var problem = Assert.ThrowsAny<XunitException>(() => ExpectMsg<Version>(Short, "the first answer"));
        Assert.Contains("System.Version", problem.Message, StringComparison.Ordinal);
        Assert.Contains("the first answer", problem.Message, StringComparison.Ordinal);
        await Assert.ThrowsAnyAsync<XunitException>(async () => await ExpectMsgAsync("x", Short));
    }

    [Fact]
    public void SaysBothValuesWhenTheValueIsWrong()
    {
        TestActor.Tell("came");
        var problem = Assert.ThrowsAny<XunitException>(() => ExpectMsg("wanted"));
        Assert.Contains("wanted", problem.Message, StringComparison.Ordinal);
        Assert.Contains("came", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FailsWhenAPredicateDoesNotHold()
    {
        TestActor.Tell(1);
        Assert.ThrowsAny<XunitException>(() => ExpectMsg<int>(number => number > 1));
        TestActor.Tell(1);
        Assert.ThrowsAny<XunitException>(() => ExpectMsg<int>((number, sender) => number > 1));
    }

    [Fact]
    public async Task WaitsForAMessageThatComesLater()
    {
        var expected = ExpectMsgAsync<string>().AsTask();
        Assert.False(expected.IsCompleted);
        TestActor.Tell("late");
        Assert.Equal("late", await expected);
    }

    [Fact]
    public async Task EndsWaitingWhenItIsCancelled()
    {
        using var cancelled = new CancellationTokenSource();
        var expected = ExpectMsgAsync<string>(cancellationToken: cancelled.Token).AsTask();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => expected);
    }

    [Fact]
    public async Task ChecksTheSenderOfAMessage()
    {
        var first = CreateTestProbe("first");
        for (var number = 1; number <= 4; number++)
            TestActor.Tell(number, first);
        Assert.Equal(1, ExpectMsgFrom<int>(first));
        Assert.Equal(2, ExpectMsgFrom(first, 2));
        Assert.Equal(3, await ExpectMsgFromAsync<int>(first, number => number == 3));
        Assert.Equal(4, ExpectMsgFrom<int>(sender => Assert.Equal(first.Ref, sender), number => Assert.Equal(4, number)));
    }

    [EmbeddedFact("Akka.TestKit 1.5.30 fails with a FormatException.")]
    public void ChecksTheSenderOfAMessageWithAPredicate()
    {
        var probe = CreateTestProbe("asker");
        TestActor.Tell(1, probe);
        Assert.Equal(1, ExpectMsgFrom<int>(sender => Equals(sender, probe.Ref), number => number == 1));
    }

    [EmbeddedFact("Akka.TestKit 1.5.30 fails with a FormatException instead.")]
    public void NamesBothSendersWhenTheSenderIsWrong()
    {
        var first = CreateTestProbe("first");
        var second = CreateTestProbe("second");
        TestActor.Tell(6, second);
        var problem = Assert.ThrowsAny<XunitException>(() => ExpectMsgFrom<int>(first));
        Assert.Contains("/system/first", problem.Message, StringComparison.Ordinal);
        Assert.Contains("/system/second", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task KnowsSilence()
    {
        ExpectNoMsg(Short);
        ExpectNoMsg(20);
        await ExpectNoMsgAsync(Short);
        TestActor.Tell("noise");
        var problem = Assert.ThrowsAny<XunitException>(() => ExpectNoMsg(Short));
        Assert.Contains("noise", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void HasNoLastMessageAfterSilence()
    {
        ExpectNoMsg(Short);
        Assert.ThrowsAny<AkkaException>(() => LastMessage);
        Assert.ThrowsAny<AkkaException>(() => LastSender);
    }

    [Fact]
    public async Task SeesTheEndOfAnActor()
    {
        var first = Watch(Sys.ActorOf(Echo.Props(), "first"));
        Sys.Stop(first);
        Assert.Equal(first, ExpectTerminated(first).ActorRef);

        var second = await WatchAsync(Sys.ActorOf(Echo.Props(), "second"));
        Sys.Stop(second);
        Assert.True((await ExpectTerminatedAsync(second)).ExistenceConfirmed);
    }

    [Fact]
    public void DoesNotTakeOneEndForAnother()
    {
        var first = Watch(Sys.ActorOf(Echo.Props(), "first"));
        var second = Sys.ActorOf(Echo.Props(), "second");
        Sys.Stop(first);
        Assert.ThrowsAny<XunitException>(() => ExpectTerminated(second));
    }

    [Fact]
    public async Task SeesNoEndOnceItHasCeasedToWatch()
    {
        var actor = Watch(Sys.ActorOf(Echo.Props(), "watched"));
        Unwatch(actor);
        await UnwatchAsync(await WatchAsync(actor));
        Assert.True(await actor.GracefulStop(TimeSpan.FromSeconds(3)));
        ExpectNoMsg(Short);
    }
}
