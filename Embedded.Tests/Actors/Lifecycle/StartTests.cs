using Akka.Actor;

namespace Embedded.Tests.Actors.Lifecycle;

public sealed class StartTests : ActorTests
{
    [Fact]
    public async Task CallsPreStartBeforeTheFirstMessage()
    {
        var report = NewProbe();
        NewScripted(report).Tell("first");
        await report.Expect(Scripted.Started, "first");
    }

    [Fact]
    public async Task RunsTheConstructorInTheActorsOwnTurnAndNotInTheCallOfActorOf()
    {
        var report = NewProbe();
        var here = Environment.CurrentManagedThreadId;
        var gate = new TaskCompletionSource<int>();
        System.ActorOf(Props.Create(() => new AskingInConstructor(report.Ref, gate.Task)));
        gate.SetResult(here);
        await report.Expect("constructed");
    }

    [Fact]
    public void RefusesToBeMadeWithNew()
    {
        // On a thread of its own, on which no actor has ever had a turn.
        Exception? refusal = null;
        var thread = new Thread(() => refusal = Record.Exception(() => new Scripted(ActorRefs.Nobody, null)));
        thread.Start();
        thread.Join();
        Assert.IsType<ActorInitializationException>(refusal);
    }

    [Fact]
    public async Task StopsAnActorWhoseConstructorThrows()
    {
        var report = NewProbe();
        var actor = System.ActorOf(Props.Create(() => new ThrowingInConstructor()));
        await report.Watch(actor);
        Assert.Equal(actor, (await report.Next<Terminated>()).ActorRef);
    }

    [Fact]
    public async Task StopsAnActorWhosePreStartThrows()
    {
        var report = NewProbe();
        var actor = System.ActorOf(Props.Create(() => new ThrowingInPreStart()));
        await report.Watch(actor);
        Assert.Equal(actor, (await report.Next<Terminated>()).ActorRef);
    }

    [Fact]
    public async Task TellsTheSupervisorOfAFailedStartWithAnActorInitializationException()
    {
        var report = NewProbe();
        var seen = new TaskCompletionSource<Exception>();
        var strategy = new OneForOneStrategy(cause =>
        {
            seen.TrySetResult(cause);
            return Directive.Stop;
        });
        var parent = System.ActorOf(Scripted.Props(report.Ref, strategy));
        parent.Tell(new Run(context => context.ActorOf(Props.Create(() => new ThrowingInConstructor()))));
        var cause = await seen.Task.WaitAsync(Patience);
        Assert.IsType<ActorInitializationException>(cause);
        Assert.Contains("cannot be made", cause.ToString());
    }

    [Fact]
    public async Task LetsTheSupervisorRestartAnActorThatFailedToStart()
    {
        var report = NewProbe();
        var attempts = 0;
        var parent = System.ActorOf(Scripted.Props(report.Ref, new OneForOneStrategy(_ => Directive.Restart)));
        parent.Tell(new Run(context =>
            context.ActorOf(Props.Create(() => new ThrowingAtFirst(report.Ref, () => Interlocked.Increment(ref attempts)))).Tell("hello")));
        await report.Expect(Scripted.Started, "attempt 3", "hello");
    }

    private sealed class AskingInConstructor : UntypedActor
    {
        public AskingInConstructor(IActorRef report, Task<int> gate)
        {
            gate.Wait(Patience);
            report.Tell("constructed");
        }

        protected override void OnReceive(object message) => Unhandled(message);
    }

    private sealed class ThrowingInConstructor : UntypedActor
    {
        public ThrowingInConstructor() => throw new InvalidOperationException("cannot be made");

        protected override void OnReceive(object message) => Unhandled(message);
    }

    private sealed class ThrowingInPreStart : UntypedActor
    {
        protected override void PreStart() => throw new InvalidOperationException("cannot start");

        protected override void OnReceive(object message) => Unhandled(message);
    }

    private sealed class ThrowingAtFirst : UntypedActor
    {
        private readonly IActorRef _report;

        public ThrowingAtFirst(IActorRef report, Func<int> nextAttempt)
        {
            _report = report;
            var attempt = nextAttempt();
            if (attempt < 3)
            {
                throw new InvalidOperationException("not yet");
            }

            _report.Tell($"attempt {attempt}");
        }

        protected override void OnReceive(object message) => _report.Tell(message);
    }
}
