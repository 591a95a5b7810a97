using Akka.Actor;

namespace Embedded.Tests.Actors.Supervision;

public sealed class DirectiveTests : ActorTests
{
    [Fact]
    public async Task ResumeKeepsTheInstanceAndGoesOnWithTheNextMessage()
    {
        var report = NewProbe();
        var child = await ChildUnder(report, Directive.Resume);
        child.Tell(new Fail("now"));
        child.Tell("next");
        await report.Expect("next");
    }

    [Fact]
    public async Task RestartReplacesTheInstance()
    {
        var report = NewProbe();
        var child = await ChildUnder(report, Directive.Restart);
        child.Tell(new Fail("now"));
        child.Tell("next");
        await report.Expect(Scripted.Failing, Scripted.Stopped, Scripted.Restarted, Scripted.Started, "next");
    }

    [Fact]
    public async Task StopEndsTheActor()
    {
        var report = NewProbe();
        var child = await ChildUnder(report, Directive.Stop);
        child.Tell(new Fail("now"));
        await report.Expect(Scripted.Stopped);
    }

    [Fact]
    public async Task EscalateMakesTheFailureTheSupervisorsOwn()
    {
        var report = NewProbe();
        var cause = new InvalidOperationException("from below");
        var seen = new TaskCompletionSource<Exception>();
        var top = System.ActorOf(Scripted.Props(report.Ref, new OneForOneStrategy(exception =>
        {
            seen.TrySetResult(exception);
            return Directive.Stop;
        })));
        top.Tell(new Run(context =>
        {
            var middle = context.ActorOf(Scripted.Props(report.Ref, new OneForOneStrategy(_ => Directive.Escalate)));
            middle.Tell(new Run(inner => inner.ActorOf(Scripted.Props(report.Ref)).Tell(new Fail(cause))));
        }));
        Assert.Same(cause, await seen.Task.WaitAsync(Patience));
        await report.Expect(Scripted.Started, Scripted.Started, Scripted.Started, Scripted.Stopped, Scripted.Stopped);
    }

    [Fact]
    public async Task RestartsByDefault()
    {
        var report = NewProbe();
        var parent = NewScripted(report);
        parent.Tell(new Run(context => context.ActorOf(Scripted.Props(report.Ref)).Tell(new Fail("now"))));
        await report.Expect(
            Scripted.Started, Scripted.Started, Scripted.Failing, Scripted.Stopped, Scripted.Restarted, Scripted.Started);
    }

    [Fact]
    public async Task TakesTheStrategyOfThePropsBeforeTheActorsOwn()
    {
        var report = NewProbe();
        var props = Scripted.Props(report.Ref, new OneForOneStrategy(_ => Directive.Restart))
            .WithSupervisorStrategy(SupervisorStrategy.StoppingStrategy);
        var parent = System.ActorOf(props);
        parent.Tell(new Run(context => context.ActorOf(Scripted.Props(report.Ref)).Tell(new Fail("now"))));
        await report.Expect(Scripted.Started, Scripted.Started, Scripted.Stopped);
    }

    [Fact]
    public void DecidesByTheFirstPairThatFits()
    {
        var decider = Decider.From(
            Directive.Escalate, Directive.Stop.When<ArgumentNullException>(), Directive.Resume.When<ArgumentException>());
        Assert.Equal(Directive.Stop, decider.Decide(new ArgumentNullException()));
        Assert.Equal(Directive.Resume, decider.Decide(new ArgumentOutOfRangeException()));
        Assert.Equal(Directive.Escalate, decider.Decide(new InvalidOperationException()));
    }

    [Fact]
    public void StopsByDefaultWhatCannotBeMadeOrWasKilledAndRestartsTheRest()
    {
        Assert.Equal(Directive.Stop, SupervisorStrategy.DefaultDecider.Decide(new ActorInitializationException("x")));
        Assert.Equal(Directive.Stop, SupervisorStrategy.DefaultDecider.Decide(new ActorKilledException("x")));
        Assert.Equal(Directive.Stop, SupervisorStrategy.DefaultDecider.Decide(new DeathPactException(ActorRefs.Nobody)));
        Assert.Equal(Directive.Restart, SupervisorStrategy.DefaultDecider.Decide(new InvalidOperationException("x")));
    }

    private async Task<IActorRef> ChildUnder(Probe report, Directive directive)
    {
        var parent = System.ActorOf(Scripted.Props(NewProbe().Ref, new OneForOneStrategy(_ => directive)));
        var child = new TaskCompletionSource<IActorRef>();
        parent.Tell(new Run(context => child.SetResult(context.ActorOf(Scripted.Props(report.Ref)))));
        await report.Expect(Scripted.Started);
        return await child.Task;
    }
}
