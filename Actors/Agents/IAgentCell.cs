using Akka.Actor;
using Messaging.Tracing;

namespace Messaging.Agents;

/// <summary>The actor around a global object, as <see cref="AgentGlobal"/> sees it. Used on the actor's turn only.</summary>
internal interface IAgentCell
{
    IActorRef Self { get; }

    /// <summary>The actor's path without address.</summary>
    string Path { get; }

    ITimerScheduler Timers { get; }

    /// <summary>Why messages that the agent does not receive any more are lost.</summary>
    LossReason EndReason { get; }

    /// <summary>Makes a child actor for a port.</summary>
    IActorRef SpawnPort(string name);

    /// <summary>Makes a child actor for a dedicated worker.</summary>
    IActorRef SpawnWorker(string name);
}
