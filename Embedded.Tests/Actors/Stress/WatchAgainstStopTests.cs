using Akka.Actor;

namespace Embedded.Tests.Actors.Stress;

public sealed class WatchAgainstStopTests : ActorTests
{
    private const int Rounds = 500;
    private const int Watchers = 6;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task TellsEveryWatcherOnceWheneverItBeganToWatch(int seed)
    {
        var random = new Random(seed);
        var report = NewProbe();
        var watchers = Enumerable.Range(0, Watchers).Select(_ => System.ActorOf(Props.Create(() => new Watching(report.Ref)))).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            var subject = System.ActorOf(Props.Create(() => new Subject()));
            var stopAt = random.Next(Watchers + 1);
            for (var i = 0; i <= Watchers; i++)
            {
                if (i == stopAt)
                {
                    subject.Tell(PoisonPill.Instance);
                }

                if (i < Watchers)
                {
                    watchers[i].Tell(subject);
                }
            }

            for (var i = 0; i < Watchers; i++)
            {
                await report.Expect(subject);
            }
        }

        await report.ExpectNothing();
    }

    private sealed class Subject : UntypedActor
    {
        protected override void OnReceive(object message) => Unhandled(message);
    }

    private sealed class Watching : ReceiveActor
    {
        public Watching(IActorRef report)
        {
            Receive<IActorRef>(subject => Context.Watch(subject));
            Receive<Terminated>(terminated => report.Tell(terminated.ActorRef));
        }
    }
}
