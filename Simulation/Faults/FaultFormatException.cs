namespace Messaging.Simulation.Faults;

/// <summary>A text is no fault. The message says in one line why, and what would be one.</summary>
public sealed class FaultFormatException(string message) : Exception(message);
