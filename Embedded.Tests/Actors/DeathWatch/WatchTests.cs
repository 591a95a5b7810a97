using Akka.Actor;

namespace Embedded.Tests.Actors.DeathWatch;

public sealed class WatchTests : ActorTests
{
    [Fact]
    public async Task TellsTheWatcherWhoHasStoppedAndThatItHadLived()
    {
        var report = NewProbe();
        var actor = NewScripted(NewProbe());
        await report.Watch(actor);
        actor.Tell(PoisonPill.Instance);
        var terminated = await report.Next<Terminated>();
        Assert.Equal(actor, terminated.ActorRef);
        Assert.True(terminated.ExistenceConfirmed);
        Assert.False(terminated.AddressTerminated);
        Assert.Equal(actor, report.LastSender);
    }

    [Fact]
    public async Task TellsAtOnceOfAnActorThatHasAlreadyStopped()
    {
        var report = NewProbe();
        var actor = NewScripted(NewProbe());
        Assert.True(await actor.GracefulStop(Patience));
        await report.Watch(actor);
        Assert.Equal(actor, (await report.Next<Terminated>()).ActorRef);
    }

    [Fact]
    public async Task TellsOnceHoweverOftenItWasAskedFor()
    {
        var report = NewProbe();
        var actor = NewScripted(NewProbe());
        await report.Watch(actor);
        await report.Watch(actor);
        actor.Tell(PoisonPill.Instance);
        await report.Next<Terminated>();
        await report.ExpectNothing();
    }

    [Fact]
    public async Task TellsEveryWatcher()
    {
        var actor = NewScripted(NewProbe());
        Probe[] watchers = [NewProbe(), NewProbe(), NewProbe()];
        foreach (var watcher in watchers)
        {
            await watcher.Watch(actor);
        }

        actor.Tell(PoisonPill.Instance);
        foreach (var watcher in watchers)
        {
            Assert.Equal(actor, (await watcher.Next<Terminated>()).ActorRef);
        }
    }

    [Fact]
    public async Task SendsTheMessageThatWatchWithNamed()
    {
        var report = NewProbe();
        var actor = NewScripted(NewProbe());
        report.Ref.Tell(new Run(context => context.WatchWith(actor, "it is gone")));
        await report.Expect(Run.Done);
        actor.Tell(PoisonPill.Instance);
        await report.Expect("it is gone");
        await report.ExpectNothing();
    }

    [Fact]
    public async Task DeliversNoNoticeAfterUnwatchEvenIfItIsAlreadyInTheMailbox()
    {
        var report = NewProbe();
        var actor = NewScripted(NewProbe());
        await report.Watch(actor);
        var gate = new TaskCompletionSource();
        report.Ref.Tell(new Run(context =>
        {
            gate.Task.Wait(Patience);
            context.Unwatch(actor);
        }));
        Assert.True(await actor.GracefulStop(Patience));
        gate.SetResult();
        await report.Expect(Run.Done);
        await report.ExpectNothing();
    }

    [Fact]
    public async Task WatchesAgainAfterUnwatch()
    {
        var report = NewProbe();
        var actor = NewScripted(NewProbe());
        report.Ref.Tell(new Run(context =>
        {
            context.Watch(actor);
            context.Unwatch(actor);
            context.Watch(actor);
        }));
        await report.Expect(Run.Done);
        actor.Tell(PoisonPill.Instance);
        Assert.Equal(actor, (await report.Next<Terminated>()).ActorRef);
    }

    [Fact]
    public async Task FailsWithDeathPactExceptionIfTheNoticeIsNotHandled()
    {
        var report = NewProbe();
        var causes = new TaskCompletionSource<Exception>();
        var parent = System.ActorOf(Scripted.Props(report.Ref, new OneForOneStrategy(cause =>
        {
            causes.TrySetResult(cause);
            return Directive.Stop;
        })));
        var subject = NewScripted(NewProbe());
        parent.Tell(new Run(context => context.ActorOf(Props.Create(() => new Careless(subject)))));
        subject.Tell(PoisonPill.Instance);
        var pact = Assert.IsType<DeathPactException>(await causes.Task.WaitAsync(Patience));
        Assert.Equal(subject, pact.DeadActor);
    }

    [Fact]
    public async Task TellsOfAChildAfterItsNameIsFree()
    {
        var report = NewProbe();
        var again = new TaskCompletionSource<IActorRef>();
        var parent = System.ActorOf(Props.Create(() => new Replacing(report.Ref, again)));
        parent.Tell("stop child");
        Assert.Equal("child", (await again.Task.WaitAsync(Patience)).Path.Name);
    }

    [Fact]
    public async Task SurvivesTheRestartOfTheWatcher()
    {
        var report = NewProbe();
        var subject = NewScripted(NewProbe());
        var watcher = System.ActorOf(Props.Create(() => new WatchingOnce(report.Ref)));
        watcher.Tell(subject);
        watcher.Tell(new Fail("now"));
        await Settled(watcher);
        subject.Tell(PoisonPill.Instance);
        await report.Expect(subject);
    }

    private sealed class WatchingOnce : ReceiveActor
    {
        public WatchingOnce(IActorRef report)
        {
            Receive<IActorRef>(subject => Context.Watch(subject));
            Receive<Fail>(fail => throw fail.Cause);
            Receive<Terminated>(terminated => report.Tell(terminated.ActorRef));
        }
    }

    private sealed class Careless : ReceiveActor
    {
        public Careless(IActorRef subject) => Context.Watch(subject);
    }

    private sealed class Replacing : ReceiveActor
    {
        public Replacing(IActorRef report, TaskCompletionSource<IActorRef> again)
        {
            var child = Context.Watch(Context.ActorOf(Scripted.Props(report), "child"));
            Receive<string>(_ => Context.Stop(child));
            Receive<Terminated>(_ => again.SetResult(Context.ActorOf(Scripted.Props(report), "child")));
        }
    }
}
