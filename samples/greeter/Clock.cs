using Akka.Actor;

namespace Messaging.Samples.Greeter;

/// <summary>Makes a clock tick; the answer comes after its last tick.</summary>
public sealed record Wind(TimeSpan Period);

/// <summary>Ticks a number of times.</summary>
public sealed class Clock : ReceiveActor, IWithTimers
{
    private IActorRef _owner = ActorRefs.Nobody;
    private int _ticks;

    public Clock(int ticks)
    {
        Receive<Wind>(wind =>
        {
            _owner = Sender;
            Timers.StartPeriodicTimer("tick", Tick.Instance, wind.Period);
        });
        Receive<Tick>(_ =>
        {
            if (++_ticks < ticks)
            {
                return;
            }

            Timers.Cancel("tick");
            _owner.Tell($"ticked {_ticks} times");
        });
    }

    public ITimerScheduler Timers { get; set; } = null!;

    private sealed class Tick
    {
        public static readonly Tick Instance = new();
    }
}
