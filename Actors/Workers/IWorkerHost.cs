using Messaging.Agents;

namespace Messaging.Workers;

/// <summary>The worker around a script, as its <see cref="WorkerScope"/> sees it.</summary>
internal interface IWorkerHost : IAgentHost
{
    void Close();

    void ReportError(WorkerError error);
}
