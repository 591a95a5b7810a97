using Messaging.Broadcasting;
using Messaging.Channels;
using Messaging.Cloning;
using Messaging.Origins;
using Messaging.Tracing;
using Messaging.Workers;

namespace Messaging.Agents;

/// <summary>What the program of any agent can reach, be it a document's or a worker's. Used on the agent's turn only.</summary>
public interface IAgentScope
{
    /// <summary>The absolute URL of the document or of the worker's script.</summary>
    string Url { get; }

    Origin Origin { get; }

    /// <summary>What the agent is to others: its storage key, its agent cluster, what it may send.</summary>
    AgentEnvironment Environment { get; }

    /// <summary>The path of the agent's actor, as the trace names it.</summary>
    string Path { get; }

    /// <summary>The ports that the agent owns.</summary>
    PortTable Ports { get; }

    /// <summary>The broadcast channels that the agent has open.</summary>
    BroadcastTable Broadcasts { get; }

    /// <summary>The dedicated workers that the agent has made.</summary>
    WorkerTable Workers { get; }

    /// <summary>The shared workers that the agent is connected to.</summary>
    SharedWorkerTable SharedWorkers { get; }

    /// <summary>Time since the system started, from its scheduler.</summary>
    TimeSpan Now { get; }

    /// <summary>Queues a task, for example to dispatch an event.</summary>
    void QueueTask(Action task);

    /// <summary>Queues a task from any thread, also while it is not the agent's turn.</summary>
    void QueueTaskFromOutside(Action task);

    /// <summary>Runs a task once, after a delay. A timer with the same number is replaced.</summary>
    void StartTimer(int timer, TimeSpan delay, Action task);

    void CancelTimer(int timer);

    /// <summary>Strands the sides in items that were transferred for a message that then failed.</summary>
    void Strand(IEnumerable<TransferredItem> transferred);

    void Trace(TraceEvent traceEvent);
}
