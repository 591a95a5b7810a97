namespace Akka.Actor;

/// <summary>
/// The time of an actor system. Another implementation is named in <c>akka.scheduler.implementation</c>; it has a public constructor
/// that takes the configuration and an <see cref="Event.ILoggingAdapter"/>, and is disposed with the system if it can be.
/// </summary>
public interface IScheduler : ITellScheduler, ITimeProvider
{
    IAdvancedScheduler Advanced { get; }
}
