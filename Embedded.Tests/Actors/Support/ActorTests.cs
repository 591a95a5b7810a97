using Akka.Actor;
using Akka.Configuration;

namespace Embedded.Tests.Actors;

/// <summary>Tests that share nothing but an actor system of their own, which must be able to end when the test has.</summary>
public abstract class ActorTests(string config = "") : IAsyncLifetime
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    protected ActorSystem System { get; } = ActorSystem.Create(
        "test", ConfigurationFactory.ParseString(config + "\nakka.loglevel = OFF\nakka.stdout-loglevel = OFF"));

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => System.Terminate().WaitAsync(Patience);

    protected Probe NewProbe(string? name = null) => new(System, name);

    /// <summary>An actor that tells <paramref name="report"/> what happens to it and does as it is told.</summary>
    protected IActorRef NewScripted(Probe report, string? name = null) => System.ActorOf(Scripted.Props(report.Ref), name);

    /// <summary>Completes when the actor has processed everything that was told to it before from here.</summary>
    protected static Task Settled(IActorRef actor) => actor.Ask<ActorIdentity>(new Identify(null), Patience);
}
