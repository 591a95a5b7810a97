using Akka.Actor;

namespace Embedded.Tests.Actors.Scheduling;

public sealed class SchedulerTests : ActorTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(20);

    [Fact]
    public async Task TellsOnceAfterTheDelayAndNotBefore()
    {
        var report = NewProbe();
        var start = System.Scheduler.MonotonicClock;
        System.Scheduler.ScheduleTellOnce(TimeSpan.FromMilliseconds(100), report.Ref, "tick", ActorRefs.NoSender);
        await report.Expect("tick");
        Assert.True(System.Scheduler.MonotonicClock - start >= TimeSpan.FromMilliseconds(80));
    }

    [Fact]
    public async Task TellsRepeatedlyUntilCancelled()
    {
        var report = NewProbe();
        var cancelable = System.Scheduler.ScheduleTellRepeatedlyCancelable(TimeSpan.Zero, Soon, report.Ref, "tick", ActorRefs.NoSender);
        await report.Expect("tick", "tick", "tick");
        cancelable.Cancel();
        Assert.True(cancelable.IsCancellationRequested);
    }

    [Fact]
    public async Task TellsNothingThatWasCancelledBefore()
    {
        var report = NewProbe();
        var cancelable = System.Scheduler.ScheduleTellOnceCancelable(Soon, report.Ref, "cancelled", ActorRefs.NoSender);
        System.Scheduler.ScheduleTellOnce(TimeSpan.FromMilliseconds(80), report.Ref, "tick", ActorRefs.NoSender);
        cancelable.Cancel();
        await report.Expect("tick");
    }

    [Fact]
    public async Task RunsActions()
    {
        var count = 0;
        var done = new TaskCompletionSource();
        var cancelable = System.Scheduler.Advanced.ScheduleRepeatedlyCancelable(Soon, Soon, () =>
        {
            if (Interlocked.Increment(ref count) == 3)
            {
                done.SetResult();
            }
        });
        await done.Task.WaitAsync(Patience);
        cancelable.Cancel();
    }

    [Fact]
    public async Task GoesOnAfterAnActionThatThrows()
    {
        var done = new TaskCompletionSource();
        System.Scheduler.Advanced.ScheduleOnce(TimeSpan.Zero, () => throw new InvalidOperationException("no"));
        System.Scheduler.Advanced.ScheduleOnce(Soon, done.SetResult);
        await done.Task.WaitAsync(Patience);
    }

    [Fact]
    public void RefusesTimesThatMakeNoSense()
    {
        var actor = NewProbe().Ref;
        var negative = TimeSpan.FromMilliseconds(-5);
        Assert.Throws<ArgumentOutOfRangeException>(() => System.Scheduler.ScheduleTellOnce(negative, actor, "x", actor));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => System.Scheduler.ScheduleTellRepeatedly(TimeSpan.Zero, TimeSpan.Zero, actor, "x", actor));
        Assert.Throws<ArgumentOutOfRangeException>(() => System.Scheduler.Advanced.ScheduleOnce(negative, () => { }));
    }

    [Fact]
    public async Task CancelsAfterATime()
    {
        var done = new TaskCompletionSource();
        var cancelable = new Cancelable(System.Scheduler, Soon);
        await using var registration = cancelable.Token.Register(done.SetResult);
        await done.Task.WaitAsync(Patience);
        Assert.True(cancelable.IsCancellationRequested);
    }

    [Fact]
    public async Task RefusesWorkOnceItsSystemHasEnded()
    {
        var system = ActorSystem.Create("short", "akka.loglevel = OFF, akka.stdout-loglevel = OFF");
        await system.Terminate().WaitAsync(Patience);
        Assert.Throws<SchedulerException>(() => system.Scheduler.Advanced.ScheduleOnce(Soon, () => { }));
    }
}
