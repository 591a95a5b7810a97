using Akka.Actor;

namespace Embedded.Tests.Actors.Stress;

public sealed class TimersAgainstRestartTests : ActorTests
{
    private const int Restarts = 200;

    [Fact]
    public async Task DeliversToAnInstanceOnlyWhatItsOwnTimersSend()
    {
        var report = NewProbe();
        System.ActorOf(Props.Create(() => new Ticking(report.Ref, new Instances())));
        await report.Expect("only its own");
    }

    private sealed class Instances
    {
        public int Count { get; set; }
    }

    /// <summary>Starts timers that are due at once, and fails when the first of them comes, with the others in the mailbox.</summary>
    private sealed class Ticking : ReceiveActor, IWithTimers
    {
        public Ticking(IActorRef report, Instances instances)
        {
            var mine = ++instances.Count;
            for (var i = 0; i < 5; i++)
            {
                Timers.StartPeriodicTimer(i, mine, TimeSpan.Zero, TimeSpan.FromMilliseconds(1));
            }

            Receive<int>(instance =>
            {
                if (instance != mine)
                {
                    report.Tell($"instance {mine} was sent a tick of instance {instance}");
                }

                if (mine < Restarts)
                {
                    throw new InvalidOperationException("again");
                }

                Timers.CancelAll();
                report.Tell("only its own");
            });
        }

        public ITimerScheduler Timers { get; set; } = null!;
    }
}
