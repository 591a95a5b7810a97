namespace Akka.Actor;

/// <summary>Marks an actor that is given timers of its own; they can be used from its constructor on, and end with the instance.</summary>
public interface IWithTimers
{
    ITimerScheduler Timers { get; set; }
}
