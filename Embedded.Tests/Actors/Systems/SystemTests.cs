using Akka.Actor;
using Akka.Configuration;

namespace Embedded.Tests.Actors.Systems;

public sealed class SystemTests
{
    private const string Silent = "akka { loglevel = OFF, stdout-loglevel = OFF }";

    [Theory]
    [InlineData("")]
    [InlineData("-name")]
    [InlineData("two words")]
    [InlineData("na_me")]
    public void RefusesANameThatCannotStandInAnAddress(string name) =>
        Assert.Throws<ArgumentException>(() => ActorSystem.Create(name, (Config)Silent));

    [Fact]
    public async Task CompletesWhenAllActorsHaveStopped()
    {
        var system = NewSystem();
        var report = new TaskCompletionSource();
        system.ActorOf(Props.Create(() => new Mourner(report)));
        var end = system.Terminate();
        await end.WaitAsync(ActorTests.Patience);
        Assert.True(report.Task.IsCompleted);
        Assert.True(system.WhenTerminated.IsCompleted);
    }

    [Fact]
    public async Task RunsTheCallbacksTheLatestFirst()
    {
        var system = NewSystem();
        var order = new List<int>();
        var last = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        system.RegisterOnTermination(() =>
        {
            order.Add(1);
            last.SetResult();
        });
        system.RegisterOnTermination(() => order.Add(2));
        await system.Terminate().WaitAsync(ActorTests.Patience);
        // Akka.NET's own task of the end waits for the first callback that runs, not for the others.
        await last.Task.WaitAsync(ActorTests.Patience);
        Assert.Equal([2, 1], order);
    }

    [Fact]
    public async Task RefusesNewActorsOnceItHasEnded()
    {
        var system = NewSystem();
        await system.Terminate().WaitAsync(ActorTests.Patience);
        Assert.Throws<InvalidOperationException>(() => system.ActorOf(Scripted.Props(ActorRefs.Nobody)));
    }

    [Fact]
    public async Task CanBeToldToEndTwice()
    {
        var system = NewSystem();
        _ = system.Terminate();
        await system.Terminate().WaitAsync(ActorTests.Patience);
    }

    [Fact]
    public void EndsWhenDisposed()
    {
        var system = NewSystem();
        system.Dispose();
        Assert.True(system.WhenTerminated.IsCompleted);
    }

    [Fact]
    public void PutsItsConfigurationOnTopOfTheReference()
    {
        using var system = ActorSystem.Create("test", ConfigurationFactory.ParseString("mine = 7").WithFallback((Config)Silent));
        Assert.Equal(7, system.Settings.Config.GetInt("mine"));
        Assert.Equal(30, system.Settings.Config.GetInt("akka.actor.default-dispatcher.throughput"));
    }

    [Fact]
    public async Task KeepsSystemActorsUntilTheOthersHaveStopped()
    {
        var system = (ExtendedActorSystem)NewSystem();
        var order = new List<string>();
        var ended = new TaskCompletionSource();
        system.SystemActorOf(Props.Create(() => new Noting(order, "system")));
        system.ActorOf(Props.Create(() => new Noting(order, "user")));
        system.RegisterOnTermination(ended.SetResult);
        await system.Terminate().WaitAsync(ActorTests.Patience);
        await ended.Task.WaitAsync(ActorTests.Patience);
        Assert.Equal(["user", "system"], order);
    }

    private static ActorSystem NewSystem() => ActorSystem.Create("test", (Config)Silent);

    private sealed class Mourner(TaskCompletionSource report) : UntypedActor
    {
        protected override void PostStop() => report.SetResult();

        protected override void OnReceive(object message) => Unhandled(message);
    }

    private sealed class Noting(List<string> order, string what) : UntypedActor
    {
        protected override void PostStop()
        {
            lock (order)
            {
                order.Add(what);
            }
        }

        protected override void OnReceive(object message) => Unhandled(message);
    }
}
