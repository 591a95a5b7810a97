using Akka.Actor;

namespace Embedded.Tests.Actors.Lifecycle;

public sealed class RestartTests : ActorTests
{
    [Fact]
    public async Task CallsTheHooksInOrderAndGoesOnWithTheNextMessage()
    {
        var report = NewProbe();
        var actor = NewScripted(report);
        actor.Tell(new Fail("once"));
        actor.Tell("next");
        await report.Expect(
            Scripted.Started, Scripted.Failing, Scripted.Stopped, Scripted.Restarted, Scripted.Started, "next");
    }

    [Fact]
    public async Task KeepsTheReferenceAndLosesTheState()
    {
        var counter = System.ActorOf(Props.Create(() => new Counter()));
        counter.Tell("count");
        counter.Tell("count");
        Assert.Equal(2, await counter.Ask<int>("how many", Patience));
        counter.Tell(new Fail("now"));
        Assert.Equal(0, await counter.Ask<int>("how many", Patience));
    }

    [Fact]
    public async Task ForgetsWhatItHadBecome()
    {
        var actor = System.ActorOf(Props.Create(() => new Changeable()));
        actor.Tell("become");
        Assert.Equal("changed", await actor.Ask<string>("who", Patience));
        actor.Tell(new Fail("now"));
        Assert.Equal("fresh", await actor.Ask<string>("who", Patience));
    }

    [Fact]
    public async Task StopsTheChildrenFirstUnlessPreRestartIsOverridden()
    {
        var report = NewProbe();
        var parent = NewScripted(report);
        parent.Tell(new Run(context => context.ActorOf(Props.Create(() => new Mourner(report.Ref)), "child")));
        parent.Tell(new Fail("now"));
        await report.Expect(
            Scripted.Started, Scripted.Failing, Scripted.Stopped, "child stopped", Scripted.Restarted, Scripted.Started);
    }

    [Fact]
    public async Task RestartsTheChildrenThatPreRestartLeavesAlive()
    {
        var report = NewProbe();
        var parent = System.ActorOf(Props.Create(() => new KeepingParent(report.Ref)));
        await report.Expect(Scripted.Started);
        parent.Tell(new Fail("now"));
        await report.Expect(Scripted.Failing, Scripted.Stopped, Scripted.Restarted, Scripted.Started);
        Assert.Equal("alive", await parent.Ask<string>("child?", Patience));
    }

    [Fact]
    public async Task GivesPreRestartTheMessageThatItFailedOn()
    {
        var report = NewProbe();
        var actor = System.ActorOf(Props.Create(() => new Explaining(report.Ref)));
        actor.Tell("poison");
        await report.Expect("poison");
    }

    [Fact]
    public async Task IsLeftSuspendedUntilItsSupervisorHasDecided()
    {
        var report = NewProbe();
        var decision = new TaskCompletionSource<Directive>();
        var parent = System.ActorOf(Scripted.Props(report.Ref, new OneForOneStrategy(_ => decision.Task.Result)));
        var child = new TaskCompletionSource<IActorRef>();
        parent.Tell(new Run(context => child.SetResult(context.ActorOf(Scripted.Props(report.Ref)))));
        await report.Expect(Scripted.Started, Scripted.Started);
        (await child.Task).Tell(new Fail("now"));
        (await child.Task).Tell("waiting");
        await report.ExpectNothing();
        decision.SetResult(Directive.Resume);
        await report.Expect("waiting");
    }

    [Fact]
    public async Task FailsAgainIfTheFreshInstanceCannotBeMade()
    {
        var report = NewProbe();
        var attempts = 0;
        var causes = new List<string>();
        var strategy = new OneForOneStrategy(cause =>
        {
            causes.Add(cause.GetType().Name);
            return Directive.Restart;
        });
        var parent = System.ActorOf(Scripted.Props(report.Ref, strategy));
        parent.Tell(new Run(context =>
        {
            var child = context.ActorOf(Props.Create(() => new FailingSecond(report.Ref, () => Interlocked.Increment(ref attempts))));
            child.Tell(new Fail("first"));
            child.Tell("at last");
        }));
        await report.Expect(Scripted.Started, "at last");
        Assert.Equal([nameof(InvalidOperationException), nameof(PostRestartException)], causes);
    }

    private sealed class Mourner(IActorRef report) : UntypedActor
    {
        protected override void PostStop() => report.Tell("child stopped");

        protected override void OnReceive(object message) => Unhandled(message);
    }

    private sealed class Counter : ReceiveActor
    {
        private int _count;

        public Counter()
        {
            Receive<string>(text => text == "count", _ => _count++);
            Receive<string>(_ => Sender.Tell(_count));
            Receive<Fail>(fail => throw fail.Cause);
        }
    }

    private sealed class Changeable : ReceiveActor
    {
        public Changeable()
        {
            Receive<string>(text => text == "become", _ => Become(() =>
            {
                Receive<Fail>(fail => throw fail.Cause);
                ReceiveAny(_ => Sender.Tell("changed"));
            }));
            ReceiveAny(_ => Sender.Tell("fresh"));
        }
    }

    private sealed class KeepingParent(IActorRef report) : UntypedActor
    {
        protected override void PreStart() => Context.ActorOf(Scripted.Props(report), "child");

        protected override void PreRestart(Exception reason, object message)
        {
        }

        protected override void PostRestart(Exception reason)
        {
        }

        protected override void OnReceive(object message)
        {
            if (message is Fail fail)
            {
                throw fail.Cause;
            }

            Sender.Tell(Context.Child("child").IsNobody() ? "gone" : "alive");
        }
    }

    private sealed class Explaining(IActorRef report) : UntypedActor
    {
        protected override void PreRestart(Exception reason, object message) => report.Tell(message);

        protected override void OnReceive(object message) => throw new InvalidOperationException("always");
    }

    private sealed class FailingSecond : UntypedActor
    {
        private readonly IActorRef _report;

        public FailingSecond(IActorRef report, Func<int> nextAttempt)
        {
            _report = report;
            if (nextAttempt() == 2)
            {
                throw new InvalidOperationException("second");
            }
        }

        protected override void OnReceive(object message)
        {
            if (message is Fail fail)
            {
                throw fail.Cause;
            }

            _report.Tell(message);
        }
    }
}
