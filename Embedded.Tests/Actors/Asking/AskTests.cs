using Akka.Actor;
using Akka.Event;

namespace Embedded.Tests.Actors.Asking;

public sealed class AskTests : ActorTests
{
    [Fact]
    public async Task CompletesWithTheAnswer()
    {
        var actor = System.ActorOf(Props.Create(() => new Echo()));
        Assert.Equal("hello", await actor.Ask<string>("hello", Patience));
        Assert.Equal("hello", await actor.Ask("hello", Patience));
    }

    [Fact]
    public async Task ThrowsAskTimeoutExceptionIfThereIsNoAnswerInTime()
    {
        var actor = System.ActorOf(Props.Create(() => new Silent()));
        await Assert.ThrowsAsync<AskTimeoutException>(() => actor.Ask<string>("hello", TimeSpan.FromMilliseconds(20)));
    }

    [Fact]
    public async Task CanBeCancelled()
    {
        using var source = new CancellationTokenSource();
        var actor = System.ActorOf(Props.Create(() => new Silent()));
        var answer = actor.Ask<string>("hello", source.Token);
        source.Cancel();
        await Assert.ThrowsAsync<TaskCanceledException>(() => answer);
    }

    [Fact]
    public async Task ThrowsWhatAStatusFailureCarries()
    {
        var actor = System.ActorOf(Props.Create(() => new Echo()));
        var cause = await Assert.ThrowsAsync<InvalidOperationException>(
            () => actor.Ask<string>(new Status.Failure(new InvalidOperationException("no")), Patience));
        Assert.Equal("no", cause.Message);
    }

    [Fact]
    public async Task CompletesWithAStatusIfThatIsWhatIsAskedFor()
    {
        var actor = System.ActorOf(Props.Create(() => new Echo()));
        Assert.IsType<Status.Success>(await actor.Ask<object>(new Status.Success("yes"), Patience));
    }

    [Fact]
    public async Task ThrowsIfTheAnswerIsOfAnotherType()
    {
        var actor = System.ActorOf(Props.Create(() => new Echo()));
        await Assert.ThrowsAsync<ArgumentException>(() => actor.Ask<int>("hello", Patience));
    }

    [Fact]
    public async Task GivesTheReferenceForTheAnswerToTheMessageFactory()
    {
        var actor = System.ActorOf(Props.Create(() => new Answering()));
        Assert.Equal("answer", await actor.Ask<string>(replyTo => new Question(replyTo), Patience, CancellationToken.None));
    }

    [Fact]
    public async Task AsksASelection()
    {
        System.ActorOf(Props.Create(() => new Echo()), "echo");
        Assert.Equal("hello", await System.ActorSelection("/user/echo").Ask<string>("hello", Patience));
    }

    [Fact]
    public async Task TakesOnlyTheFirstAnswer()
    {
        var letters = NewProbe();
        System.EventStream.Subscribe(letters.Ref, typeof(DeadLetter));
        var actor = System.ActorOf(Props.Create(() => new Talkative()));
        Assert.Equal(1, await actor.Ask<int>("how many", Patience));
        Assert.Equal(2, (await letters.Next<DeadLetter>()).Message);
    }

    [Fact]
    public async Task IsAnsweredWhileTheTurnThatHasAnsweredGoesOn()
    {
        using var heard = new ManualResetEventSlim();
        var actor = System.ActorOf(Props.Create(() => new AnsweringFirst(heard, Patience)));
        for (var i = 0; i < 5; i++)
        {
            await ThenRun(actor.Ask<string>("go on", Patience), heard.Set);
        }

        Assert.Equal("always heard", await actor.Ask<string>("well?", Patience));
    }

    [Fact]
    public async Task LetsWhatFollowsAnAnswerWaitForAnotherAnswer()
    {
        var actor = System.ActorOf(Props.Create(() => new Echo()));
        for (var i = 0; i < 5; i++)
        {
            await ThenRun(
                actor.Ask<int>(i, Patience),
                () => Assert.All(Enumerable.Range(0, 20), number => Assert.Equal(number, actor.Ask<int>(number, Patience).Result)));
        }
    }

    [Fact]
    public async Task DoesNotRunWhatFollowsAnAnswerAsPartOfTheTurnThatAnswers()
    {
        var report = NewProbe();
        var actor = System.ActorOf(Props.Create(() => new Echo()));
        for (var i = 0; i < 5; i++)
        {
            await ThenRun(actor.Ask<int>(i, Patience), () => report.Ref.Tell("who tells this?"));
            await report.Expect("who tells this?");
            Assert.NotEqual(actor, report.LastSender);
        }
    }

    [Fact]
    public async Task PipeToTellsTheResultOfATask()
    {
        var report = NewProbe();
        await Task.FromResult("result").PipeTo(report.Ref);
        await report.Expect("result");
    }

    [Fact]
    public async Task PipeToTellsThatATaskHasFailed()
    {
        var report = NewProbe();
        var cause = new InvalidOperationException("no");
        await Task.FromException<string>(cause).PipeTo(report.Ref);
        Assert.Same(cause, (await report.Next<Status.Failure>()).Cause);
    }

    [Fact]
    public async Task PipeToTellsWhatTheFunctionsMake()
    {
        var report = NewProbe();
        await Task.FromResult(20).PipeTo(report.Ref, report.Ref, number => number + 1);
        await report.Expect(21);
        Assert.Equal(report.Ref, report.LastSender);
        await Task.FromException<int>(new InvalidOperationException("no")).PipeTo(report.Ref, failure: cause => cause.Message);
        await report.Expect("no");
    }

    /// <summary>Where the task ends, and not where the test began.</summary>
    private static async Task ThenRun(Task task, Action next)
    {
        await task.ConfigureAwait(false);
        next();
    }

    private sealed record Question(IActorRef ReplyTo);

    private sealed class Echo : ReceiveActor
    {
        public Echo() => ReceiveAny(message => Sender.Tell(message));
    }

    private sealed class Silent : ReceiveActor
    {
        public Silent() => ReceiveAny(_ => { });
    }

    private sealed class Answering : ReceiveActor
    {
        public Answering() => Receive<Question>(question => question.ReplyTo.Tell("answer"));
    }

    /// <summary>Answers, and then waits in the same turn until the answer was heard.</summary>
    private sealed class AnsweringFirst(ManualResetEventSlim heard, TimeSpan patience) : UntypedActor
    {
        private bool _wasAlwaysHeard = true;

        protected override void OnReceive(object message)
        {
            if (message is "well?")
            {
                Sender.Tell(_wasAlwaysHeard ? "always heard" : "not always heard");
                return;
            }

            Sender.Tell("answer");
            _wasAlwaysHeard &= heard.Wait(patience);
            heard.Reset();
        }
    }

    private sealed class Talkative : ReceiveActor
    {
        public Talkative() => ReceiveAny(_ =>
        {
            Sender.Tell(1);
            Sender.Tell(2);
        });
    }
}
