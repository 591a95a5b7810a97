using Messaging.Broadcasting;
using Messaging.Channels;
using Messaging.Tracing;
using Messaging.Workers;

namespace Messaging.Agents;

/// <summary>What is around a program, as the program's scope sees it.</summary>
internal interface IAgentHost
{
    string Path { get; }

    AgentEnvironment Environment { get; }

    PortTable Ports { get; }

    BroadcastTable Broadcasts { get; }

    WorkerTable Workers { get; }

    SharedWorkerTable SharedWorkers { get; }

    TimeSpan Now { get; }

    void QueueTask(Action task);

    void QueueTaskFromOutside(Action task);

    void StartTimer(int timer, TimeSpan delay, Action task);

    void CancelTimer(int timer);

    void Trace(TraceEvent traceEvent);
}
