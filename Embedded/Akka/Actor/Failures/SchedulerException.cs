namespace Akka.Actor;

/// <summary>Something was scheduled after the scheduler had been shut down.</summary>
public sealed class SchedulerException(string message) : AkkaException(message);
