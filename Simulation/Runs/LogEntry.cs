using Akka.Event;

namespace Messaging.Simulation.Runs;

/// <summary>A warning or error that the actor system logged.</summary>
/// <param name="Source">Where it was logged: for an actor, its path without address.</param>
/// <param name="Cause">What was thrown, if anything.</param>
public sealed record LogEntry(LogLevel Level, string Source, string Text, Exception? Cause);
