namespace Akka.Actor;

/// <summary>The part of a scheduler that runs code instead of telling messages.</summary>
public interface IAdvancedScheduler : IActionScheduler;
