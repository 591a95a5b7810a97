using System.Diagnostics;

namespace Messaging.Workers;

/// <summary>What an <c>error</c> event at a Worker object says (HTML Standard 10.2.5).</summary>
/// <param name="File">The script's URL, or empty.</param>
/// <param name="Line">Counted from 1; 0 if unknown.</param>
/// <param name="Column">Counted from 1; 0 if unknown.</param>
public sealed record WorkerError(string Message, string File, int Line, int Column)
{
    /// <summary>What it tells of; a worker ends over anything but <see cref="WorkerErrorKind.Uncaught"/>.</summary>
    public WorkerErrorKind Kind { get; init; }

    /// <summary>What a worker written in C# threw, with the place in its source if its symbols are there.</summary>
    public static WorkerError Of(Exception failure, string file)
    {
        var place = new StackTrace(failure, fNeedFileInfo: true).GetFrames().FirstOrDefault(frame => frame.GetFileLineNumber() > 0);
        return new WorkerError(failure.Message, file, place?.GetFileLineNumber() ?? 0, place?.GetFileColumnNumber() ?? 0);
    }
}
