namespace Messaging.Workers;

/// <summary>The worker around a script, as its <see cref="WorkerScope"/> sees it.</summary>
internal interface IWorkerHost
{
    void Close();

    void ReportError(WorkerError error);
}
