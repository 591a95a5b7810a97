using Akka.Actor;
using Messaging.Agents;
using Messaging.Origins;
using Messaging.Ports;

namespace Messaging.Workers;

/// <summary>What is said to a <see cref="WorkerActor"/>, and by it to its creator.</summary>
public static class WorkerProtocol
{
    /// <summary>First message to a dedicated worker: run a script, with this end of the channel to the creator.</summary>
    /// <param name="Url">The script's absolute URL.</param>
    /// <param name="Name">The name that the worker was given; empty if none.</param>
    /// <param name="InsidePort">The worker's end of the implicit channel.</param>
    /// <param name="Creator">The environment that the worker inherits from.</param>
    public sealed record Begin(string Url, string Name, Origin CreatorOrigin, TransferredPort InsidePort, AgentEnvironment Creator)
        : INoSerializationVerificationNeeded
    {
        /// <summary><c>classic</c> or <c>module</c>.</summary>
        public string Type { get; init; } = "classic";

        /// <summary>Cancelled, on the creator's turn, when the creator terminates the worker.</summary>
        public CancellationToken Terminated { get; init; }
    }

    /// <summary>To the creator: the script could not be loaded, or it threw and nothing caught it.</summary>
    /// <param name="Worker">The worker's actor name.</param>
    public sealed record Failed(string Worker, WorkerError Error);
}
