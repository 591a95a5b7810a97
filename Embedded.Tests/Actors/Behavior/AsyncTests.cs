using Akka.Actor;

namespace Embedded.Tests.Actors.Behavior;

public sealed class AsyncTests : ActorTests
{
    [Fact]
    public async Task HandlesNoOtherMessageUntilTheTaskHasEnded()
    {
        var report = NewProbe();
        var gate = new TaskCompletionSource();
        var actor = System.ActorOf(Props.Create(() => new Waiting(report.Ref, gate.Task)));
        actor.Tell("wait");
        actor.Tell(1);
        await report.Expect("begin");
        await report.ExpectNothing();
        gate.SetResult();
        await report.Expect("end", 1);
    }

    [Fact]
    public async Task KeepsSelfAndSenderAfterAnAwait()
    {
        var report = NewProbe();
        var gate = new TaskCompletionSource();
        var actor = System.ActorOf(Props.Create(() => new Answering(gate.Task)));
        actor.Tell("who", report.Ref);
        gate.SetResult();
        await report.Expect(actor);
        Assert.Equal(actor, report.LastSender);
    }

    [Fact]
    public async Task RunsWhatFollowsAnAwaitInTheActorsTurns()
    {
        var actor = System.ActorOf(Props.Create(() => new CountingAsync()));
        for (var i = 0; i < 100; i++)
        {
            actor.Tell("count");
        }

        Assert.Equal(1000, await actor.Ask<int>("how many", Patience));
    }

    [Fact]
    public async Task FailsTheActorWithWhatTheTaskThrows()
    {
        var report = NewProbe();
        var seen = new TaskCompletionSource<Exception>();
        var parent = System.ActorOf(Scripted.Props(report.Ref, new OneForOneStrategy(cause =>
        {
            seen.TrySetResult(cause);
            return Directive.Restart;
        })));
        var child = new TaskCompletionSource<IActorRef>();
        parent.Tell(new Run(context => child.SetResult(context.ActorOf(Props.Create(() => new ThrowingAsync())))));
        (await child.Task).Tell("throw");
        Assert.Equal("after an await", Assert.IsType<InvalidOperationException>(await seen.Task.WaitAsync(Patience)).Message);
        Assert.Equal("works", await (await child.Task).Ask<string>("work", Patience));
    }

    [Fact]
    public async Task CanBeStoppedInTheMidst()
    {
        var report = NewProbe();
        var gate = new TaskCompletionSource();
        var actor = System.ActorOf(Props.Create(() => new Waiting(report.Ref, gate.Task)));
        actor.Tell("wait");
        await report.Expect("begin");
        await report.Watch(actor);
        System.Stop(actor);
        Assert.Equal(actor, (await report.Next<Terminated>()).ActorRef);
        gate.SetResult();
    }

    private sealed class Waiting : ReceiveActor
    {
        public Waiting(IActorRef report, Task gate)
        {
            ReceiveAsync<string>(async _ =>
            {
                report.Tell("begin");
                await gate;
                report.Tell("end");
            });
            ReceiveAny(report.Tell);
        }
    }

    private sealed class Answering : ReceiveActor
    {
        public Answering(Task gate) => ReceiveAnyAsync(async _ =>
        {
            await gate;
            Sender.Tell(Self);
        });
    }

    private sealed class CountingAsync : ReceiveActor
    {
        private int _count;

        public CountingAsync()
        {
            ReceiveAsync<string>(text => text == "count", async _ =>
            {
                for (var i = 0; i < 10; i++)
                {
                    var before = _count;
                    await Task.Yield();
                    _count = before + 1;
                }
            });
            ReceiveAny(_ => Sender.Tell(_count));
        }
    }

    private sealed class ThrowingAsync : ReceiveActor
    {
        public ThrowingAsync()
        {
            ReceiveAsync<string>(text => text == "throw", async _ =>
            {
                await Task.Yield();
                throw new InvalidOperationException("after an await");
            });
            ReceiveAny(_ => Sender.Tell("works"));
        }
    }
}
