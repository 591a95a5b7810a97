using Akka.Actor;
using Akka.Event;

namespace Embedded.Tests.Actors.Lifecycle;

public sealed class StopTests : ActorTests
{
    [Fact]
    public async Task CallsPostStopAndDeliversNothingAfterIt()
    {
        var report = NewProbe();
        var actor = NewScripted(report);
        actor.Tell(new Run(context =>
        {
            context.Self.Tell("after");
            context.Stop(context.Self);
        }));
        await report.Expect(Scripted.Started, Scripted.Stopped);
        await report.Watch(actor);
        await report.Next<Terminated>();
        await report.ExpectNothing();
    }

    [Fact]
    public async Task FinishesTheMessageThatItIsProcessing()
    {
        var report = NewProbe();
        var actor = NewScripted(report);
        actor.Tell(new Run(context =>
        {
            context.Stop(context.Self);
            report.Ref.Tell("still here");
        }));
        await report.Expect(Scripted.Started, "still here", Scripted.Stopped);
    }

    [Fact]
    public async Task ProcessesWhatStoodBeforeAPoisonPillAndNothingAfter()
    {
        var report = NewProbe();
        var actor = NewScripted(report);
        actor.Tell("before");
        actor.Tell(PoisonPill.Instance);
        actor.Tell("after");
        await report.Expect(Scripted.Started, "before", Scripted.Stopped);
        await report.ExpectNothing();
    }

    [Fact]
    public async Task StopsChildrenBeforeTheirParent()
    {
        var report = NewProbe();
        var parent = NewScripted(report, "parent");
        parent.Tell(new Run(context => context.ActorOf(Props.Create(() => new Mourner(report.Ref)), "child")));
        parent.Tell(PoisonPill.Instance);
        await report.Expect(Scripted.Started, "child stopped", Scripted.Stopped);
    }

    [Fact]
    public async Task ProcessesNoMessageWhileItWaitsForItsChildren()
    {
        var report = NewProbe();
        var gate = new TaskCompletionSource();
        var parent = NewScripted(report);
        parent.Tell(new Run(context => context.ActorOf(Props.Create(() => new SlowToStop(gate.Task)))));
        parent.Tell(new Run(context => context.Stop(context.Self)));
        parent.Tell("too late");
        gate.SetResult();
        await report.Expect(Scripted.Started, Scripted.Stopped);
        await report.ExpectNothing();
    }

    [Fact]
    public async Task TurnsWhatIsLeftInTheMailboxIntoDeadLetters()
    {
        var report = NewProbe();
        var letters = NewProbe();
        System.EventStream.Subscribe(letters.Ref, typeof(DeadLetter));
        var actor = NewScripted(report);
        actor.Tell(new Run(context =>
        {
            context.Self.Tell("left over", report.Ref);
            context.Stop(context.Self);
        }));
        var letter = await letters.Next<DeadLetter>();
        Assert.Equal("left over", letter.Message);
        Assert.Equal(report.Ref, letter.Sender);
        Assert.Equal(actor, letter.Recipient);
    }

    [Fact]
    public async Task LogsWhatPostStopThrowsAndStopsAllTheSame()
    {
        var report = NewProbe();
        var actor = System.ActorOf(Props.Create(() => new ThrowingInPostStop()));
        await report.Watch(actor);
        actor.Tell(PoisonPill.Instance);
        Assert.Equal(actor, (await report.Next<Terminated>()).ActorRef);
    }

    [Fact]
    public async Task DisposesAnActorThatIsDisposable()
    {
        var report = NewProbe();
        System.ActorOf(Props.Create(() => new Disposed(report.Ref))).Tell(PoisonPill.Instance);
        await report.Expect("stopped", "disposed");
    }

    [Fact]
    public async Task IsStoppedByTheSystemTooIfItIsAtTheTop()
    {
        var report = NewProbe();
        var actor = NewScripted(report);
        System.Stop(actor);
        await report.Expect(Scripted.Started, Scripted.Stopped);
    }

    [Fact]
    public async Task KillMakesItFailWithActorKilledExceptionSoThatItStopsByDefault()
    {
        var report = NewProbe();
        var actor = NewScripted(report);
        actor.Tell(Kill.Instance);
        await report.Expect(Scripted.Started, Scripted.Stopped);
    }

    [Fact]
    public async Task GracefulStopCompletesWithTrueWhenTheActorHasStopped()
    {
        var report = NewProbe();
        var actor = NewScripted(report);
        Assert.True(await actor.GracefulStop(Patience));
        await report.Expect(Scripted.Started, Scripted.Stopped);
    }

    [Fact]
    public async Task GracefulStopCompletesWithFalseWhenTheActorDoesNotStopInTime()
    {
        var report = NewProbe();
        var gate = new TaskCompletionSource();
        var actor = NewScripted(report);
        actor.Tell(new Run(_ => gate.Task.Wait(Patience)));
        Assert.False(await actor.GracefulStop(TimeSpan.FromMilliseconds(20)));
        gate.SetResult();
    }

    private sealed class Mourner(IActorRef report) : UntypedActor
    {
        protected override void PostStop() => report.Tell("child stopped");

        protected override void OnReceive(object message) => Unhandled(message);
    }

    private sealed class SlowToStop(Task gate) : UntypedActor
    {
        protected override void PostStop() => gate.Wait(Patience);

        protected override void OnReceive(object message) => Unhandled(message);
    }

    private sealed class ThrowingInPostStop : UntypedActor
    {
        protected override void PostStop() => throw new InvalidOperationException("cannot stop");

        protected override void OnReceive(object message) => Unhandled(message);
    }

    private sealed class Disposed(IActorRef report) : UntypedActor, IDisposable
    {
        public void Dispose() => report.Tell("disposed");

        protected override void PostStop() => report.Tell("stopped");

        protected override void OnReceive(object message) => Unhandled(message);
    }
}
