using Akka.Actor;

namespace Embedded.Tests.Actors.Dispatching;

/// <summary>A dispatcher named in the configuration sees all the work of the system, in pieces of one message.</summary>
public sealed class StepwiseTests
{
    [Fact]
    public async Task StartsRunsAndEndsOnOneThreadThatPumps()
    {
        var (system, steps) = Steps.Start("pumped");
        steps.RunAll();
        var seen = new List<object>();
        var actor = system.ActorOf(Props.Create(() => new Recording(seen)));
        actor.Tell("a");
        actor.Tell("b");
        steps.RunAll();
        Assert.Equal(["a", "b"], seen);
        var end = system.Terminate();
        steps.RunAll();
        await end.WaitAsync(ActorTests.Patience);
        Assert.Equal(0, steps.Count);
    }

    [Fact]
    public void RunsExactlyOneMessageInAPieceOfWork()
    {
        var (system, steps) = Steps.Start("one-by-one");
        var seen = new List<object>();
        var actor = system.ActorOf(Props.Create(() => new Recording(seen)));
        steps.RunAll();
        for (var i = 0; i < 3; i++)
        {
            actor.Tell(i);
        }

        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(1, steps.Count);
            Assert.Equal(i, seen.Count);
            steps.RunOne();
        }

        Assert.Equal(0, steps.Count);
        End(system, steps);
    }

    [Fact]
    public void StartsAChildInAPieceOfWorkOfItsOwn()
    {
        var (system, steps) = Steps.Start("child");
        var parent = system.ActorOf(Scripted.Props(ActorRefs.Nobody));
        steps.RunAll();
        parent.Tell(new Run(context => context.ActorOf(Scripted.Props(ActorRefs.Nobody))));
        Assert.Equal(1, steps.Count);
        steps.RunOne();
        Assert.Equal(1, steps.Count);
        steps.RunOne();
        Assert.Equal(0, steps.Count);
        End(system, steps);
    }

    [Fact]
    public void StopsAChildInOnePieceOfItsWorkAndOneOfItsParent()
    {
        var (system, steps) = Steps.Start("child");
        var parent = system.ActorOf(Scripted.Props(ActorRefs.Nobody));
        parent.Tell(new Run(context => context.ActorOf(Scripted.Props(ActorRefs.Nobody), "child")));
        steps.RunAll();
        parent.Tell(new Run(context => context.Stop(context.Child("child"))));
        Assert.Equal(3, steps.RunAll());
        End(system, steps);
    }

    [Fact]
    public void RestartsAChildInAPieceOfWorkEachForFailureVerdictAndRestart()
    {
        var (system, steps) = Steps.Start("restart");
        var parent = system.ActorOf(Scripted.Props(ActorRefs.Nobody));
        parent.Tell(new Run(context => context.ActorOf(Scripted.Props(ActorRefs.Nobody), "child")));
        steps.RunAll();
        parent.Tell(new Run(context => context.Child("child").Tell(new Fail("now"))));
        Assert.Equal(4, steps.RunAll());
        End(system, steps);
    }

    [Fact]
    public void WatchesInAPieceOfWorkOfTheOneThatIsWatched()
    {
        var (system, steps) = Steps.Start("watch");
        var watcher = system.ActorOf(Scripted.Props(ActorRefs.Nobody));
        var watched = system.ActorOf(Scripted.Props(ActorRefs.Nobody));
        steps.RunAll();
        watcher.Tell(new Run(context => context.Watch(watched)));
        Assert.Equal(2, steps.RunAll());
        watched.Tell(PoisonPill.Instance);
        steps.RunAll();
        End(system, steps);
    }

    private static void End(ActorSystem system, Steps steps)
    {
        system.Terminate();
        steps.RunAll();
    }

    private sealed class Recording(List<object> seen) : UntypedActor
    {
        protected override void OnReceive(object message) => seen.Add(message);
    }
}
