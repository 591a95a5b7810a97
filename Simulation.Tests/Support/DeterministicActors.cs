using Akka.Actor;
using Messaging.Simulation.Runs;
using Messaging.Simulation.Scheduling;
using Messaging.Simulation.Time;

namespace Messaging.Simulation.Tests.Support;

/// <summary>A deterministic actor system with nothing in it.</summary>
internal sealed class DeterministicActors : IDisposable
{
    public DeterministicActors()
    {
        System = ActorSystem.Create("bare", DeterministicConfiguration.Overrides);
        Settle();
        Loop.Begin(FirstComeChoice.Instance);
    }

    public ActorSystem System { get; }

    public VirtualClock Clock => ((VirtualTimeScheduler)System.Scheduler).Clock;

    public TurnLoop Loop => ((VirtualTimeScheduler)System.Scheduler).Loop;

    public void Settle() => Assert.Equal(PumpEnd.Quiescent, Loop.Pump(PumpLimits.None));

    /// <summary>Starts an actor that does <paramref name="receive"/> with each message.</summary>
    public IActorRef Start(string name, Action<IActorContext, object> receive)
    {
        var actor = System.ActorOf(Props.Create(() => new Doing(receive)), name);
        Settle();
        return actor;
    }

    public void Dispose()
    {
        System.Terminate();
        Loop.Pump(PumpLimits.None);
        Assert.True(System.WhenTerminated.Wait(TimeSpan.FromMinutes(1)));
    }

    private sealed class Doing : UntypedActor
    {
        private readonly Action<IActorContext, object> _receive;

        public Doing(Action<IActorContext, object> receive) => _receive = receive;

        protected override void OnReceive(object message) => _receive(Context, message);
    }
}
