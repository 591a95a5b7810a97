using Akka.Actor;

namespace Messaging.UserAgents;

/// <summary>What the user agent provides to all its windows and workers.</summary>
/// <param name="Broadcasts">The registry of broadcast channels.</param>
/// <param name="SharedWorkers">Who takes requests for shared workers: the user agent itself.</param>
public sealed record UserAgentServices(IActorRef Broadcasts, IActorRef SharedWorkers);
