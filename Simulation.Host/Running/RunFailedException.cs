namespace Messaging.Simulation.Host.Running;

/// <summary>The run itself broke a rule. The message says in one line which.</summary>
public sealed class RunFailedException(string message) : Exception(message);
