using Akka.Actor;

namespace Embedded.Tests.Actors.Supervision;

public sealed class AllForOneTests : ActorTests
{
    [Fact]
    public async Task RestartsAllChildrenWhenOneFails()
    {
        var (failing, other, reports) = await TwoChildren(new AllForOneStrategy(_ => Directive.Restart));
        failing.Tell(new Fail("now"));
        foreach (var report in reports)
        {
            await report.Expect(Scripted.Failing, Scripted.Stopped, Scripted.Restarted, Scripted.Started);
        }

        other.Tell("goes on");
        await reports[1].Expect("goes on");
    }

    [Fact]
    public async Task StopsAllChildrenWhenOneFails()
    {
        var (failing, _, reports) = await TwoChildren(new AllForOneStrategy(_ => Directive.Stop));
        failing.Tell(new Fail("now"));
        foreach (var report in reports)
        {
            await report.Expect(Scripted.Stopped);
        }
    }

    [Fact]
    public async Task ResumesOnlyTheOneThatFailed()
    {
        var (failing, other, reports) = await TwoChildren(new AllForOneStrategy(_ => Directive.Resume));
        failing.Tell(new Fail("now"));
        failing.Tell("1");
        other.Tell("2");
        await reports[0].Expect("1");
        await reports[1].Expect("2");
    }

    private async Task<(IActorRef Failing, IActorRef Other, Probe[] Reports)> TwoChildren(SupervisorStrategy strategy)
    {
        Probe[] reports = [NewProbe(), NewProbe()];
        var parent = System.ActorOf(Scripted.Props(NewProbe().Ref, strategy));
        var children = new TaskCompletionSource<IActorRef[]>();
        parent.Tell(new Run(context => children.SetResult(
            [.. reports.Select(report => context.ActorOf(Scripted.Props(report.Ref)))])));
        foreach (var report in reports)
        {
            await report.Expect(Scripted.Started);
        }

        var both = await children.Task;
        return (both[0], both[1], reports);
    }
}
