namespace Messaging.Workers;

/// <summary>There is no script for a worker at a URL, or it could not be read or parsed. The message says why in one line.</summary>
public sealed class WorkerNotFoundException(string message) : Exception(message);
