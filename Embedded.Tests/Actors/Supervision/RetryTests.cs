using Akka.Actor;

namespace Embedded.Tests.Actors.Supervision;

public sealed class RetryTests : ActorTests
{
    [Fact]
    public async Task StopsAChildThatFailsMoreOftenThanItMay()
    {
        var report = NewProbe();
        var child = await ChildUnder(report, new OneForOneStrategy(2, Timeout.Infinite, _ => Directive.Restart));
        child.Tell(new Fail("1"));
        child.Tell(new Fail("2"));
        child.Tell(new Fail("3"));
        string[] restart = [Scripted.Failing, Scripted.Stopped, Scripted.Restarted, Scripted.Started];
        await report.Expect(restart);
        await report.Expect(restart);
        await report.Expect(Scripted.Stopped);
    }

    [Fact]
    public async Task StopsAtTheFirstFailureIfNoRetryIsAllowed()
    {
        var report = NewProbe();
        var child = await ChildUnder(report, new OneForOneStrategy(0, Timeout.Infinite, _ => Directive.Restart));
        child.Tell(new Fail("1"));
        await report.Expect(Scripted.Stopped);
    }

    [Fact]
    public async Task CountsOnlyTheRestartsWithinTheTimeRange()
    {
        var report = NewProbe();
        var child = await ChildUnder(report, new OneForOneStrategy(1, 60_000, _ => Directive.Restart));
        child.Tell(new Fail("1"));
        child.Tell(new Fail("2"));
        await report.Expect(Scripted.Failing, Scripted.Stopped, Scripted.Restarted, Scripted.Started, Scripted.Stopped);
    }

    [Fact]
    public async Task CountsForEachChildByItself()
    {
        var report = NewProbe();
        var strategy = new OneForOneStrategy(1, Timeout.Infinite, _ => Directive.Restart);
        var parent = System.ActorOf(Scripted.Props(NewProbe().Ref, strategy));
        var children = new TaskCompletionSource<IActorRef[]>();
        parent.Tell(new Run(context => children.SetResult(
            [context.ActorOf(Scripted.Props(report.Ref)), context.ActorOf(Scripted.Props(report.Ref))])));
        await report.Expect(Scripted.Started, Scripted.Started);
        foreach (var child in await children.Task)
        {
            child.Tell(new Fail("once"));
            await report.Expect(Scripted.Failing, Scripted.Stopped, Scripted.Restarted, Scripted.Started);
        }
    }

    private async Task<IActorRef> ChildUnder(Probe report, SupervisorStrategy strategy)
    {
        var parent = System.ActorOf(Scripted.Props(NewProbe().Ref, strategy));
        var child = new TaskCompletionSource<IActorRef>();
        parent.Tell(new Run(context => child.SetResult(context.ActorOf(Scripted.Props(report.Ref)))));
        await report.Expect(Scripted.Started);
        return await child.Task;
    }
}
