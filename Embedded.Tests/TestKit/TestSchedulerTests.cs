using Akka.Actor;
using Akka.TestKit;
using Akka.TestKit.Configs;

namespace Embedded.Tests.Kit;

/// <summary>A scheduler whose time the test advances.</summary>
public sealed class TestSchedulerTests() : Akka.TestKit.Xunit2.TestKit(TestConfigs.TestSchedulerConfig)
{
    private TestScheduler Time => (TestScheduler)Sys.Scheduler;

    [Fact]
    public void TellsNothingBeforeItsTime()
    {
        Sys.Scheduler.ScheduleTellOnce(TimeSpan.FromMinutes(10), TestActor, "later", ActorRefs.NoSender);
        Time.Advance(TimeSpan.FromMinutes(9));
        ExpectNoMsg(20);
        Time.Advance(TimeSpan.FromMinutes(1));
        ExpectMsg("later");
    }

    [Fact]
    public void TellsInTheOrderOfTime()
    {
        Sys.Scheduler.ScheduleTellOnce(TimeSpan.FromSeconds(3), TestActor, 3, ActorRefs.NoSender);
        Sys.Scheduler.ScheduleTellOnce(TimeSpan.FromSeconds(1), TestActor, 1, ActorRefs.NoSender);
        Sys.Scheduler.ScheduleTellOnce(TimeSpan.FromSeconds(2), TestActor, 2, ActorRefs.NoSender);
        Sys.Scheduler.ScheduleTellOnce(TimeSpan.FromSeconds(2), TestActor, 22, ActorRefs.NoSender);
        Time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal([1, 2, 22, 3], ReceiveN(4).Cast<int>());
    }

    [Fact]
    public void TellsRepeatedly()
    {
        Sys.Scheduler.ScheduleTellRepeatedly(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TestActor, "tick", ActorRefs.NoSender);
        Time.Advance(TimeSpan.FromSeconds(1));
        ExpectMsg("tick");
        Time.Advance(TimeSpan.FromSeconds(1));
        ExpectNoMsg(20);
        Time.Advance(TimeSpan.FromSeconds(1));
        ExpectMsg("tick");
    }

    [Fact]
    public void TellsNothingThatIsCancelled()
    {
        var cancelable = Sys.Scheduler.ScheduleTellOnceCancelable(TimeSpan.FromSeconds(1), TestActor, "x", ActorRefs.NoSender);
        cancelable.Cancel();
        Time.Advance(TimeSpan.FromSeconds(2));
        ExpectNoMsg(20);
    }

    [Fact]
    public void RunsActions()
    {
        var runs = 0;
        Sys.Scheduler.Advanced.ScheduleOnce(TimeSpan.FromSeconds(1), () => runs++);
        Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, runs);
    }

    [Fact]
    public void GoesForwardOnly()
    {
        var start = Time.Now;
        Time.AdvanceTo(start + TimeSpan.FromHours(1));
        Assert.Equal(start + TimeSpan.FromHours(1), Time.Now);
        Assert.Throws<InvalidOperationException>(() => Time.AdvanceTo(start));
    }

    [Fact]
    public void DrivesReceiveTimeouts()
    {
        var probe = CreateTestProbe();
        var idle = Sys.ActorOf(Props.Create(() => new Idle(probe.Ref)));
        idle.Tell("begin");
        probe.ExpectMsg("begun");
        Time.Advance(TimeSpan.FromMinutes(5));
        probe.ExpectMsg("idle");
    }

    private sealed class Idle : ReceiveActor
    {
        public Idle(IActorRef observer)
        {
            SetReceiveTimeout(TimeSpan.FromMinutes(5));
            Receive<string>(_ => observer.Tell("begun"));
            Receive<ReceiveTimeout>(_ => observer.Tell("idle"));
        }
    }
}
