namespace Messaging.Workers;

/// <summary>What an <c>error</c> event at a Worker object says (HTML Standard 10.2.5).</summary>
/// <param name="File">The script's URL, or empty.</param>
/// <param name="Line">Counted from 1; 0 if unknown.</param>
/// <param name="Column">Counted from 1; 0 if unknown.</param>
public sealed record WorkerError(string Message, string File, int Line, int Column);
