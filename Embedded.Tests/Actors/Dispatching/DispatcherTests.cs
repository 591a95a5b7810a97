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

    private sealed class ThreadNamer : UntypedActor
    {
        protected override void OnReceive(object message) => Sender.Tell(Environment.CurrentManagedThreadId);
    }

    private sealed class TellingItself : UntypedActor
    {
        protected override void OnReceive(object message) => Self.Tell(message);
    }
}
