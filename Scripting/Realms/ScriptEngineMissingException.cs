namespace Messaging.Scripting.Realms;

/// <summary>The script engine's file is not there, or is not the one that this program was made for.</summary>
public sealed class ScriptEngineMissingException(string problem)
    : Exception($"{problem}; install Node.js with npm, so that the build can fetch the engine, and build again");
