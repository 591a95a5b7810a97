namespace Messaging.Simulation.Host;

/// <summary>A person's mistake. The message says in one line what is wrong and what would be right.</summary>
public sealed class MistakeException(string message) : Exception(message);
