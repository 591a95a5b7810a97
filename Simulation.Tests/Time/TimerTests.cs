using Akka.Actor;
using Messaging.Simulation.Scheduling;
using Messaging.Simulation.Tests.Support;

namespace Messaging.Simulation.Tests.Time;

public sealed class TimerTests : IDisposable
{
    private readonly DeterministicActors _actors = new();
    private readonly List<string> _seen = [];

    public void Dispose() => _actors.Dispose();

    [Fact]
    public void TimeJumpsToTheNextTimerWhenNobodyCanGoOn()
    {
        var actor = Noting();
        var start = _actors.Clock.Now;
        _actors.System.Scheduler.ScheduleTellOnce(TimeSpan.FromHours(3), actor, "late", ActorRefs.NoSender);
        _actors.Settle();
        Assert.Equal(["late"], _seen);
        Assert.InRange(_actors.Clock.Now - start, TimeSpan.FromHours(3), TimeSpan.FromHours(3) + TimeSpan.FromMilliseconds(1));
    }

    [Fact]
    public void TimersOfAnActorFireInOrderWhateverTheOrderOfSetting()
    {
        var actor = _actors.System.ActorOf(Props.Create(() => new Alarms(_seen)), "alarms");
        actor.Tell(new[] { 30, 10, 20, 10 });
        _actors.Settle();
        Assert.Equal(["10 #1", "10 #3", "20 #2", "30 #0"], _seen);
    }

    [Fact]
    public void ATimerThatIsDueFiresWhileActorsStillHaveTurns()
    {
        IActorRef? pingPong = null;
        pingPong = _actors.Start("ping-pong", (_, message) =>
        {
            if (message is "stop")
                _seen.Add("stopped");
            else if (_seen.Count == 0)
                pingPong!.Tell("again");
        });
        _actors.System.Scheduler.ScheduleTellOnce(TimeSpan.FromMilliseconds(5), pingPong, "stop", ActorRefs.NoSender);
        pingPong.Tell("again");
        Assert.Equal(PumpEnd.Quiescent, _actors.Loop.Pump(new PumpLimits { Turns = 10_000 }));
        Assert.Equal(["stopped"], _seen);
    }

    [Fact]
    public void ARepeatingTimerRunsUntilTheTimeLimit()
    {
        var actor = Noting();
        var cancelable = _actors.System.Scheduler.ScheduleTellRepeatedlyCancelable(
            TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1), actor, "tick", ActorRefs.NoSender);
        Assert.Equal(PumpEnd.TimeLimit, _actors.Loop.Pump(new PumpLimits { Time = TimeSpan.FromSeconds(5.5) }));
        Assert.Equal(5, _seen.Count);
        cancelable.Cancel();
        _actors.Settle();
        Assert.Equal(5, _seen.Count);
    }

    [Fact]
    public void ALateTimerIsWaitedForIfItWasSetInTimeAndNotOnesThatAreSetForEver()
    {
        var limits = new PumpLimits { Timers = TimeSpan.FromSeconds(10), Patience = TimeSpan.FromMinutes(2) };
        var scheduler = _actors.System.Scheduler;
        IActorRef? actor = null;
        actor = _actors.Start("restless", (_, message) =>
        {
            _seen.Add($"{message}");
            if (message is "in time")
                scheduler.ScheduleTellOnce(TimeSpan.FromSeconds(50), actor!, "last", ActorRefs.NoSender);
            else if (message is "last")
                scheduler.ScheduleTellOnce(TimeSpan.FromSeconds(1), actor!, "too late", ActorRefs.NoSender);
        });
        scheduler.ScheduleTellOnce(TimeSpan.FromSeconds(9), actor, "in time", ActorRefs.NoSender);
        scheduler.ScheduleTellOnce(TimeSpan.FromMinutes(5), actor, "nobody waits so long", ActorRefs.NoSender);
        Assert.Equal(PumpEnd.TimeLimit, _actors.Loop.Pump(limits));
        Assert.Equal(["in time", "last"], _seen);
    }

    [Fact]
    public void NoTimerIsWaitedForBeyondTheTimeOfAWait()
    {
        var actor = Noting();
        _actors.System.Scheduler.ScheduleTellOnce(TimeSpan.FromSeconds(20), actor, "late", ActorRefs.NoSender);
        var limits = new PumpLimits { Time = TimeSpan.FromSeconds(5), Patience = TimeSpan.FromMinutes(2) };
        Assert.Equal(PumpEnd.TimeLimit, _actors.Loop.Pump(limits));
        Assert.Empty(_seen);
    }

    [Fact]
    public void ATimerThatWasCancelledIsNoReasonToWait()
    {
        var start = _actors.Clock.Now;
        _actors.System.Scheduler.ScheduleTellOnceCancelable(TimeSpan.FromHours(1), Noting(), "never", ActorRefs.NoSender).Cancel();
        Assert.False(_actors.Clock.HasTimers);
        _actors.Settle();
        Assert.Empty(_seen);
        Assert.True(_actors.Clock.Now - start < TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void AnActionOfTheEngineThatThrowsDoesNotEndTheRun()
    {
        var actor = Noting();
        _actors.System.Scheduler.Advanced.ScheduleOnce(TimeSpan.FromSeconds(1), () => throw new InvalidOperationException("on purpose"));
        _actors.System.Scheduler.ScheduleTellOnce(TimeSpan.FromSeconds(2), actor, "after", ActorRefs.NoSender);
        _actors.Settle();
        Assert.Equal(["after"], _seen);
    }

    private IActorRef Noting() => _actors.Start("noting", (_, message) => _seen.Add($"{message}"));

    private sealed class Alarms : UntypedActor, IWithTimers
    {
        private readonly List<string> _seen;

        public Alarms(List<string> seen) => _seen = seen;

        public ITimerScheduler Timers { get; set; } = null!;

        protected override void OnReceive(object message)
        {
            if (message is int[] delaysMs)
            {
                for (var i = 0; i < delaysMs.Length; i++)
                    Timers.StartSingleTimer(i, $"{delaysMs[i]} #{i}", TimeSpan.FromMilliseconds(delaysMs[i]));
            }
            else
            {
                _seen.Add((string)message);
            }
        }
    }
}
