namespace Messaging.Simulation.Host.Watching;

/// <summary>The person has seen enough of the run.</summary>
public sealed class RunStoppedException() : Exception("The run was stopped between two turns.");
