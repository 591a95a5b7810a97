using Akka;
using Akka.Actor;
using Akka.Configuration;

namespace Embedded.Tests.Actors.Shutdown;

public sealed class ShutdownSettingsTests
{
    private const string Silent = "akka { loglevel = OFF, stdout-loglevel = OFF }\n";

    [Fact]
    public async Task TerminateRunsNoPhaseWhereItIsToldNotTo()
    {
        var system = Create("akka.coordinated-shutdown.run-by-actor-system-terminate = off");
        await system.Terminate().WaitAsync(ActorTests.Patience);
        Assert.Null(CoordinatedShutdown.Get(system).ShutdownReason);
    }

    [Fact]
    public async Task PhasesLeaveTheActorsAloneWhereTheyAreToldTo()
    {
        var system = Create("akka.coordinated-shutdown { run-by-actor-system-terminate = off, terminate-actor-system = off }");
        await CoordinatedShutdown.Get(system).Run(CoordinatedShutdown.UnknownReason.Instance).WaitAsync(ActorTests.Patience);
        Assert.False(system.WhenTerminated.IsCompleted);
        await system.Terminate().WaitAsync(ActorTests.Patience);
    }

    [Fact]
    public async Task EndsWithTheFailureOfAPhaseThatDoesNotRecover()
    {
        var system = Create(
            "akka.coordinated-shutdown { run-by-actor-system-terminate = off, phases { strict.recover = off, after.depends-on = [strict] } }");
        var shutdown = CoordinatedShutdown.Get(system);
        var isAfterReached = false;
        shutdown.AddTask("strict", "fails", () => Task.FromException<Done>(new InvalidOperationException("strictly")));
        shutdown.AddTask("after", "after", () =>
        {
            isAfterReached = true;
            return Task.FromResult(Done.Instance);
        });
        var failure = await Assert.ThrowsAnyAsync<Exception>(
            () => shutdown.Run(CoordinatedShutdown.UnknownReason.Instance, "strict").WaitAsync(ActorTests.Patience));
        Assert.Equal("strictly", failure.GetBaseException().Message);
        Assert.False(isAfterReached);
        await system.Terminate().WaitAsync(ActorTests.Patience);
    }

    [Fact]
    public void RefusesTerminateRunningPhasesThatDoNotTerminate() =>
        Assert.Throws<ConfigurationException>(() => Create("akka.coordinated-shutdown.terminate-actor-system = off"));

    [Fact]
    public async Task RefusesPhasesThatDependOnThemselves()
    {
        var system = Create("akka.coordinated-shutdown { run-by-actor-system-terminate = off, phases { a.depends-on = [b], b.depends-on = [a] } }");
        var refusal = Assert.ThrowsAny<Exception>(() => CoordinatedShutdown.Get(system));
        Assert.Contains("Cycle", refusal.GetBaseException().Message, StringComparison.Ordinal);
        await system.Terminate().WaitAsync(ActorTests.Patience);
    }

    private static ActorSystem Create(string settings) => ActorSystem.Create("settings", (Config)(Silent + settings));
}
