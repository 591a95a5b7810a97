using Akka.Actor;

namespace Embedded.Tests.Actors.Timers;

public sealed class TimerTests : ActorTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(20);

    [Fact]
    public async Task SendsTheMessageOnce()
    {
        var report = NewProbe();
        var actor = System.ActorOf(Props.Create(() => new Timed(report.Ref)));
        actor.Tell(Do(timers => timers.StartSingleTimer("key", "tick", Soon)));
        await report.Expect("tick");
        actor.Tell(Do(timers => report.Ref.Tell(timers.IsTimerActive("key"))));
        await report.Expect(false);
    }

    [Fact]
    public async Task SendsTheMessageAgainAndAgainUntilItIsCancelled()
    {
        var report = NewProbe();
        var actor = System.ActorOf(Props.Create(() => new Timed(report.Ref)));
        actor.Tell(Do(timers => timers.StartPeriodicTimer("key", "tick", Soon)));
        await report.Expect("tick", "tick", "tick");
        actor.Tell(Do(timers =>
        {
            timers.Cancel("key");
            report.Ref.Tell(timers.IsTimerActive("key"));
        }));
        while (await report.Next() is not false)
        {
        }

        await report.ExpectNothing();
    }

    [Fact]
    public async Task DiscardsAMessageThatIsInTheMailboxWhenItsTimerIsCancelled()
    {
        var report = NewProbe();
        var gate = new TaskCompletionSource();
        var actor = System.ActorOf(Props.Create(() => new Timed(report.Ref)));
        actor.Tell(Do(timers =>
        {
            timers.StartSingleTimer("key", "too late", TimeSpan.Zero);
            timers.StartSingleTimer("other", "gate", TimeSpan.FromMilliseconds(50));
            report.Ref.Tell("started");
            gate.Task.Wait(Patience);
            timers.Cancel("key");
        }));
        await report.Expect("started");
        System.Scheduler.Advanced.ScheduleOnce(TimeSpan.FromMilliseconds(100), gate.SetResult);
        await report.Expect("gate");
        await report.ExpectNothing();
    }

    [Fact]
    public async Task ReplacesATimerOfTheSameKey()
    {
        var report = NewProbe();
        var actor = System.ActorOf(Props.Create(() => new Timed(report.Ref)));
        actor.Tell(Do(timers =>
        {
            timers.StartSingleTimer("key", "old", TimeSpan.FromMilliseconds(40));
            timers.StartSingleTimer("key", "new", Soon);
            timers.StartSingleTimer("other", "end", TimeSpan.FromMilliseconds(80));
        }));
        await report.Expect("new", "end");
    }

    [Fact]
    public async Task EndsWithTheInstance()
    {
        var report = NewProbe();
        var actor = System.ActorOf(Props.Create(() => new Timed(report.Ref)));
        actor.Tell(Do(timers => timers.StartSingleTimer("key", "of the old instance", Soon)));
        actor.Tell(new Fail("now"));
        actor.Tell(Do(timers => timers.StartSingleTimer("key", "of the new instance", TimeSpan.FromMilliseconds(60))));
        await report.Expect("of the new instance");
    }

    [Fact]
    public async Task CanBeStartedInTheConstructor()
    {
        var report = NewProbe();
        System.ActorOf(Props.Create(() => new TimedFromTheStart(report.Ref)));
        await report.Expect("tick");
    }

    [Fact]
    public async Task ReceiveTimeoutComesWhenNothingElseDoes()
    {
        var report = NewProbe();
        var actor = System.ActorOf(Props.Create(() => new Patient(report.Ref, Soon)));
        await report.Expect("timeout", "timeout");
        actor.Tell("off");
        while (await report.Next() is not "off")
        {
        }

        await report.ExpectNothing();
    }

    [Fact]
    public async Task ReceiveTimeoutIsPutOffByMessages()
    {
        var report = NewProbe();
        var actor = System.ActorOf(Props.Create(() => new Patient(report.Ref, TimeSpan.FromMilliseconds(300))));
        for (var i = 0; i < 10; i++)
        {
            System.Scheduler.ScheduleTellOnce(TimeSpan.FromMilliseconds(40 * i), actor, "message", ActorRefs.NoSender);
        }

        for (var i = 0; i < 10; i++)
        {
            await report.Expect("message");
        }

        await report.Expect("timeout");
    }

    private static TimerScript Do(Action<ITimerScheduler> action) => new(action);

    private sealed record TimerScript(Action<ITimerScheduler> Action) : INoSerializationVerificationNeeded;

    private sealed class Timed : ReceiveActor, IWithTimers
    {
        public Timed(IActorRef report)
        {
            Receive<TimerScript>(script => script.Action(Timers));
            Receive<Fail>(fail => throw fail.Cause);
            ReceiveAny(report.Tell);
        }

        public ITimerScheduler Timers { get; set; } = null!;
    }

    private sealed class TimedFromTheStart : ReceiveActor, IWithTimers
    {
        public TimedFromTheStart(IActorRef report)
        {
            Timers.StartSingleTimer("key", "tick", Soon);
            ReceiveAny(report.Tell);
        }

        public ITimerScheduler Timers { get; set; } = null!;
    }

    private sealed class Patient : ReceiveActor
    {
        public Patient(IActorRef report, TimeSpan timeout)
        {
            SetReceiveTimeout(timeout);
            Receive<ReceiveTimeout>(_ => report.Tell("timeout"));
            Receive<string>(text => text == "off", text =>
            {
                SetReceiveTimeout(null);
                report.Tell(text);
            });
            ReceiveAny(report.Tell);
        }
    }
}
