namespace Messaging.Simulation.Recordings;

/// <summary>A trace file is missing, damaged or of another version. The message says in one line which, where, and what would be right.</summary>
public sealed class RecordingException(string message) : Exception(message);
