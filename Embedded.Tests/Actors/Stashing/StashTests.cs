using Akka.Actor;
using Akka.Event;

namespace Embedded.Tests.Actors.Stashing;

public sealed class StashTests : ActorTests
{
    [Fact]
    public async Task UnstashAllBringsTheMessagesBackBeforeAllOthersInTheirOrder()
    {
        var report = NewProbe();
        var actor = System.ActorOf(Props.Create(() => new Gatekeeper(report.Ref)));
        var gate = new TaskCompletionSource();
        actor.Tell(1);
        actor.Tell(2);
        actor.Tell(3);
        actor.Tell(gate.Task);
        actor.Tell(4);
        gate.SetResult();
        await report.Expect(1, 2, 3, 4);
    }

    [Fact]
    public async Task KeepsTheSender()
    {
        var report = NewProbe();
        var actor = System.ActorOf(Props.Create(() => new Gatekeeper(report.Ref)));
        actor.Tell("hello", report.Ref);
        actor.Tell(Task.CompletedTask);
        await report.Expect("hello");
        Assert.Equal(report.Ref, report.LastSender);
    }

    [Fact]
    public async Task UnstashBringsBackTheOldestOnly()
    {
        var actor = System.ActorOf(Props.Create(() => new OneByOne()));
        actor.Tell("a");
        actor.Tell("b");
        actor.Tell(Signal.Next);
        Assert.Equal("a", await actor.Ask<string>(Signal.Report, Patience));
        actor.Tell(Signal.Next);
        Assert.Equal("ab", await actor.Ask<string>(Signal.Report, Patience));
    }

    [Fact]
    public async Task ThrowsIfTheSameMessageIsStashedTwice()
    {
        var actor = System.ActorOf(Props.Create(() => new StashingTwice()));
        Assert.Equal(nameof(IllegalActorStateException), await actor.Ask<string>("x", Patience));
    }

    [Fact]
    public async Task ThrowsStashOverflowExceptionWhenABoundedStashIsFull()
    {
        var actor = System.ActorOf(Props.Create(() => new Hoarder()).WithStashCapacity(2));
        actor.Tell("1", ActorRefs.NoSender);
        actor.Tell("2", ActorRefs.NoSender);
        Assert.Equal(nameof(StashOverflowException), await actor.Ask<string>("3", Patience));
    }

    [Fact]
    public async Task BringsTheMessagesBackWhenTheActorIsRestarted()
    {
        var report = NewProbe();
        var actor = System.ActorOf(Props.Create(() => new Gatekeeper(report.Ref)));
        actor.Tell(1);
        actor.Tell(2);
        actor.Tell(new Fail("now"));
        actor.Tell(Task.CompletedTask);
        await report.Expect(1, 2);
    }

    [Fact]
    public async Task TurnsTheMessagesIntoDeadLettersWhenTheActorStops()
    {
        var letters = NewProbe();
        System.EventStream.Subscribe(letters.Ref, typeof(DeadLetter));
        var actor = System.ActorOf(Props.Create(() => new Gatekeeper(letters.Ref)));
        actor.Tell(1);
        actor.Tell(PoisonPill.Instance);
        Assert.Equal(1, (await letters.Next<DeadLetter>()).Message);
    }

    [Fact]
    public async Task ClearStashTakesEverythingOut()
    {
        var actor = System.ActorOf(Props.Create(() => new Clearing()));
        actor.Tell("a");
        actor.Tell("b");
        Assert.Equal("ab", await actor.Ask<string>(Signal.Report, Patience));
        Assert.Equal(string.Empty, await actor.Ask<string>(Signal.Report, Patience));
    }

    private enum Signal
    {
        Next,
        Report,
    }

    private sealed class Gatekeeper : ReceiveActor, IWithUnboundedStash
    {
        public Gatekeeper(IActorRef report)
        {
            Receive<Task>(gate =>
            {
                gate.Wait(Patience);
                Become(() => ReceiveAny(report.Forward));
                Stash.UnstashAll();
            });
            Receive<Fail>(fail => throw fail.Cause);
            ReceiveAny(_ => Stash.Stash());
        }

        public IStash Stash { get; set; } = null!;
    }

    private sealed class OneByOne : ReceiveActor, IWithStash
    {
        private string _seen = string.Empty;
        private int _wanted;

        public OneByOne()
        {
            Receive<Signal>(signal => signal == Signal.Report, _ => Sender.Tell(_seen));
            Receive<Signal>(_ =>
            {
                _wanted++;
                Stash.Unstash();
            });
            Receive<string>(text =>
            {
                if (_wanted == 0)
                {
                    Stash.Stash();
                    return;
                }

                _wanted--;
                _seen += text;
            });
        }

        public IStash Stash { get; set; } = null!;
    }

    private sealed class StashingTwice : ReceiveActor, IWithUnboundedStash
    {
        public StashingTwice() => ReceiveAny(_ =>
        {
            Stash.Stash();
            try
            {
                Stash.Stash();
            }
            catch (Exception cause)
            {
                Sender.Tell(cause.GetType().Name);
            }
        });

        public IStash Stash { get; set; } = null!;
    }

    private sealed class Hoarder : ReceiveActor, IWithStash
    {
        public Hoarder() => ReceiveAny(_ =>
        {
            try
            {
                Stash.Stash();
            }
            catch (Exception cause)
            {
                Sender.Tell(cause.GetType().Name);
            }
        });

        public IStash Stash { get; set; } = null!;
    }

    private sealed class Clearing : ReceiveActor, IWithUnboundedStash
    {
        public Clearing()
        {
            Receive<Signal>(_ => Sender.Tell(string.Concat(Stash.ClearStash().Select(envelope => envelope.Message))));
            ReceiveAny(_ => Stash.Stash());
        }

        public IStash Stash { get; set; } = null!;
    }
}
