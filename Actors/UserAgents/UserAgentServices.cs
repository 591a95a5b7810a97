using Akka.Actor;

namespace Messaging.UserAgents;

/// <summary>What the user agent provides to all its windows and workers.</summary>
/// <param name="Broadcasts">The registry of broadcast channels.</param>
/// <param name="UserAgent">The user agent itself, which opens windows.</param>
/// <param name="SharedWorkers">Takes requests for shared workers.</param>
public sealed record UserAgentServices(IActorRef Broadcasts, IActorRef UserAgent, IActorRef SharedWorkers);
