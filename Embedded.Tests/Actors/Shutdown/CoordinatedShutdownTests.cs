using System.Collections.Concurrent;
using Akka;
using Akka.Actor;
using Akka.Configuration;

namespace Embedded.Tests.Actors.Shutdown;

public sealed class CoordinatedShutdownTests() : ActorTests("""
    akka.coordinated-shutdown.phases {
      early.timeout = 7s
      late { depends-on = [early], timeout = 3s }
      hasty { timeout = 50ms, depends-on = [late] }
      last.depends-on = [hasty]
      actor-system-terminate.depends-on = [before-actor-system-terminate, last]
    }
    """)
{
    private readonly ConcurrentQueue<string> _steps = new();

    private CoordinatedShutdown Shutdown => CoordinatedShutdown.Get(System);

    [Fact]
    public void IsTheSameForOneSystem() => Assert.Same(Shutdown, CoordinatedShutdown.Get(System));

    [Fact]
    public async Task RunsPhasesInTheOrderOfWhatTheyDependOn()
    {
        Step(CoordinatedShutdown.PhaseBeforeActorSystemTerminate, "5");
        Step("late", "2");
        Step(CoordinatedShutdown.PhaseServiceStop, "4");
        Step("early", "1");
        await Run("early");
        Assert.Equal(["1", "2"], _steps.Where(step => step is "1" or "2"));
        Assert.True(System.WhenTerminated.IsCompleted);
    }

    [Fact]
    public async Task BeginsAPhaseWhenAllTasksOfTheOneBeforeAreOver()
    {
        var gates = new[] { new TaskCompletionSource<Done>(), new TaskCompletionSource<Done>() };
        var begun = new CountdownEvent(2);
        foreach (var gate in gates)
        {
            Shutdown.AddTask("early", "wait", () =>
            {
                begun.Signal();
                return gate.Task;
            });
        }

        Step("late", "late");
        var run = Shutdown.Run(CoordinatedShutdown.UnknownReason.Instance);
        Assert.True(begun.Wait(Patience));
        gates[0].SetResult(Done.Instance);
        Assert.Empty(_steps);
        gates[1].SetResult(Done.Instance);
        await run.WaitAsync(Patience);
        Assert.Equal(["late"], _steps);
    }

    [Fact]
    public async Task RunsOnceAndKeepsTheFirstReason()
    {
        Step("early", "early");
        Assert.Null(Shutdown.ShutdownReason);
        var first = Shutdown.Run(CoordinatedShutdown.ClrExitReason.Instance);
        var second = Shutdown.Run(CoordinatedShutdown.UnknownReason.Instance);
        await Task.WhenAll(first, second).WaitAsync(Patience);
        Assert.Equal(["early"], _steps);
        Assert.Same(CoordinatedShutdown.ClrExitReason.Instance, Shutdown.ShutdownReason);
    }

    [Fact]
    public async Task IsRunByTerminate()
    {
        Step("early", "early");
        await System.Terminate().WaitAsync(Patience);
        Assert.Equal(["early"], _steps);
        Assert.Same(CoordinatedShutdown.ActorSystemTerminateReason.Instance, Shutdown.ShutdownReason);
    }

    [Fact]
    public async Task GoesOnAfterATaskThatFailsOrThrowsOrTakesTooLong()
    {
        Shutdown.AddTask("early", "fails", () => Task.FromException<Done>(new InvalidOperationException("fails")));
        Shutdown.AddTask("early", "throws", () => throw new InvalidOperationException("throws"));
        Shutdown.AddTask("hasty", "never", () => new TaskCompletionSource<Done>().Task);
        Step("last", "after");
        await Run();
        Assert.Equal(["after"], _steps);
        Assert.True(System.WhenTerminated.IsCompleted);
    }

    [Fact]
    public async Task LetsATaskAddTasksToLaterPhases()
    {
        Shutdown.AddTask("early", "adds", () =>
        {
            Step("late", "added");
            return Task.FromResult(Done.Instance);
        });
        await Run();
        Assert.Equal(["added"], _steps);
    }

    [Fact]
    public void RefusesATaskForAPhaseThatNobodyKnows() =>
        Assert.Throws<ConfigurationException>(() => Step("nowhere", "never"));

    [Fact]
    public void TellsTimeouts()
    {
        Assert.Equal(TimeSpan.FromSeconds(7), Shutdown.Timeout("early"));
        Assert.Equal(TimeSpan.FromSeconds(5), Shutdown.Timeout(CoordinatedShutdown.PhaseServiceStop));
        Assert.Equal(TimeSpan.FromSeconds(10), Shutdown.Timeout(CoordinatedShutdown.PhaseActorSystemTerminate));
        Assert.Throws<ArgumentException>(() => Shutdown.Timeout("nowhere"));
        Step("late", "late");
        Assert.Equal(TimeSpan.FromSeconds(13), Shutdown.TotalTimeout);
    }

    private void Step(string phase, string name) => Shutdown.AddTask(phase, name, () =>
    {
        _steps.Enqueue(name);
        return Task.FromResult(Done.Instance);
    });

    private Task<Done> Run(string? fromPhase = null) =>
        Shutdown.Run(CoordinatedShutdown.UnknownReason.Instance, fromPhase).WaitAsync(Patience);
}
