using Akka.Actor;
using Akka.Configuration;
using Akka.Dispatch;

namespace Embedded.Tests.Actors.Dispatching;

public sealed class DispatcherTests() : ActorTests("""
    pinned { type = PinnedDispatcher, executor = fork-join-executor }
    own-threads { type = ForkJoinDispatcher, throughput = 3, dedicated-thread-pool { thread-count = 2 } }
    alias = own-threads
    """)
{
    [Fact]
    public async Task GivesAPinnedActorOneThreadOfItsOwn()
    {
        var first = System.ActorOf(Props.Create(() => new ThreadNamer()).WithDispatcher("pinned"));
        var second = System.ActorOf(Props.Create(() => new ThreadNamer()).WithDispatcher("pinned"));
        var thread = await first.Ask<int>("which", Patience);
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(thread, await first.Ask<int>("which", Patience));
        }

        Assert.NotEqual(thread, await second.Ask<int>("which", Patience));
    }

    [Fact]
    public async Task RunsActorsOnTheDispatcherThatTheirPropsName()
    {
        var report = NewProbe();
        var actor = System.ActorOf(Scripted.Props(report.Ref).WithDispatcher("own-threads"));
        actor.Tell(new Run(context => report.Ref.Tell((context.Dispatcher.Id, context.Dispatcher.Throughput))));
        await report.Expect(Scripted.Started, ("own-threads", 3));
    }

    [Fact]
    public void FindsADispatcherAlwaysAsTheSameOne()
    {
        Assert.Same(System.Dispatchers.Lookup("own-threads"), System.Dispatchers.Lookup("own-threads"));
        Assert.Same(System.Dispatchers.DefaultGlobalDispatcher, System.Dispatchers.Lookup(Dispatchers.DefaultDispatcherId));
    }

    [Fact]
    public void FollowsAnAlias() => Assert.Equal("own-threads", System.Dispatchers.Lookup("alias").Id);

    [Fact]
    public void RefusesADispatcherThatIsNotConfigured()
    {
        Assert.Throws<ConfigurationException>(() => System.Dispatchers.Lookup("nowhere"));
        Assert.Throws<ConfigurationException>(() => System.ActorOf(Scripted.Props(ActorRefs.Nobody).WithDispatcher("nowhere")));
    }

    [Fact]
    public async Task RunsScheduledWork()
    {
        var done = new TaskCompletionSource();
        System.Dispatchers.Lookup("own-threads").Schedule(done.SetResult);
        await done.Task.WaitAsync(Patience);
    }

    [Fact]
    public async Task LetsOthersRunBesideAnActorThatIsNeverIdle()
    {
        var report = NewProbe();
        var busy = System.ActorOf(Props.Create(() => new TellingItself()));
        busy.Tell("go");
        for (var i = 0; i < 100; i++)
        {
            report.Ref.Tell(i);
            await report.Expect(i);
        }

        Assert.True(await busy.GracefulStop(Patience));
    }

    [Fact]
    public async Task LetsOthersRunBesidePairsThatKeepEachOtherGoing()
    {
        var pairs = new List<IActorRef>();
        for (var i = 0; i < 4 * Environment.ProcessorCount; i++)
        {
            var (left, right) = (System.ActorOf(Props.Create(() => new Returning())), System.ActorOf(Props.Create(() => new Returning())));
            left.Tell("ball", right);
            pairs.AddRange([left, right]);
        }

        var others = Enumerable.Range(0, 1000).Select(_ => System.ActorOf(Props.Create(() => new ThreadNamer()))).ToArray();
        await Task.WhenAll(others.Select(other => other.Ask<int>("which", Patience)));
        foreach (var actor in pairs)
        {
            System.Stop(actor);
        }
    }

    [Fact]
    public async Task LetsOthersRunBesideAnActorWithAMillionMessagesWaiting()
    {
        var gate = new TaskCompletionSource();
        var loaded = System.ActorOf(Scripted.Props(ActorRefs.Nobody));
        loaded.Tell(new Run(_ => gate.Task.Wait(Patience)));
        var load = new Run(_ => { });
        for (var i = 0; i < 1_000_000; i++)
        {
            loaded.Tell(load, ActorRefs.NoSender);
        }

        var others = Enumerable.Range(0, 10_000).Select(_ => System.ActorOf(Props.Create(() => new ThreadNamer()))).ToArray();
        gate.SetResult();
        await Task.WhenAll(others.Select(other => other.Ask<int>("which", Patience)));
    }

    [Fact]
    public async Task LetsATurnBlockUntilTheActorThatItHasWokenHasAnswered()
    {
        var echo = System.ActorOf(Props.Create(() => new Returning()));
        var blocking = System.ActorOf(Props.Create(() => new Blocking(echo, Patience)));
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(i, await blocking.Ask<int>(i, Patience));
        }
    }

    [Fact]
    public async Task LetsAChainOfActorsBlockOnOneAnother()
    {
        var last = System.ActorOf(Props.Create(() => new Returning()));
        for (var i = 0; i < 4; i++)
        {
            var next = last;
            last = System.ActorOf(Props.Create(() => new Blocking(next, Patience)));
        }

        Assert.Equal("question", await last.Ask<string>("question", Patience));
    }

    /// <summary>Asks another actor and waits for the answer on the thread of its turn.</summary>
    private sealed class Blocking(IActorRef other, TimeSpan patience) : UntypedActor
    {
        protected override void OnReceive(object message) => Sender.Tell(other.Ask<object>(message, patience).Result);
    }

    private sealed class Returning : UntypedActor
    {
        protected override void OnReceive(object message) => Sender.Tell(message);
    }

    private sealed class ThreadNamer : UntypedActor
    {
        protected override void OnReceive(object message) => Sender.Tell(Environment.CurrentManagedThreadId);
    }

    private sealed class TellingItself : UntypedActor
    {
        protected override void OnReceive(object message) => Self.Tell(message);
    }
}
