using Akka.Actor;

namespace Embedded.Tests.Actors.Stress;

public sealed class NameReuseTests : ActorTests
{
    private const int Incarnations = 3_000;

    /// <summary>A child is replaced as soon as it has ended, under the same name, while others keep telling whoever has the name.</summary>
    [Fact]
    public async Task GivesANameToOneIncarnationAtATime()
    {
        var report = NewProbe();
        var parent = System.ActorOf(Props.Create(() => new Replacing(report.Ref)), "parent");
        parent.Tell("begin");
        using var stop = new CancellationTokenSource();
        var disturbance = Task.Run(() =>
        {
            var selection = System.ActorSelection("/user/parent/child");
            while (!stop.IsCancellationRequested)
            {
                selection.Tell("hello");
            }
        });
        await report.Expect("all replaced");
        stop.Cancel();
        await disturbance;
    }

    private sealed class Replacing : ReceiveActor
    {
        private int _count;

        public Replacing(IActorRef report)
        {
            Receive<string>(_ => Replace());
            Receive<Terminated>(terminated =>
            {
                if (!Context.Child("child").IsNobody())
                {
                    report.Tell($"{terminated.ActorRef} has ended and still has its name");
                }
                else if (_count < Incarnations)
                {
                    Replace();
                }
                else
                {
                    report.Tell("all replaced");
                }
            });
        }

        private void Replace()
        {
            _count++;
            Context.Stop(Context.Watch(Context.ActorOf(Props.Create(() => new Child()), "child")));
        }
    }

    private sealed class Child : ReceiveActor
    {
        public Child() => ReceiveAny(_ => { });
    }
}
