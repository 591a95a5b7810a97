namespace Messaging.Simulation.Runs;

/// <summary>A settings file is missing or wrong. The message says in one line which, where, and what would be right.</summary>
public sealed class SettingsException(string message) : Exception(message);
