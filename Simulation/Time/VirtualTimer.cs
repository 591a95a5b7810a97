using Akka.Actor;

namespace Messaging.Simulation.Time;

/// <summary>Something to be done at a moment of virtual time, and perhaps again.</summary>
/// <param name="Fire">What to do: tells an actor, or runs an action of the engine.</param>
/// <param name="Interval">The time until it is done again; null if it is done once.</param>
/// <param name="Cancelable">Takes it back; null if nobody can.</param>
internal sealed record VirtualTimer(Action Fire, TimeSpan? Interval, ICancelable? Cancelable)
{
    /// <summary>When it was set, or went off the time before.</summary>
    public TimeSpan SetAt { get; set; }

    public bool IsCancelled => Cancelable is { IsCancellationRequested: true };
}
