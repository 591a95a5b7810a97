namespace Messaging.Scripting.Realms;

/// <summary>
/// The engine has no memory for what the host wants to put into it. To callers it is the script's own out-of-memory error.
/// </summary>
internal sealed class EngineMemoryException() : Exception("out of memory");
