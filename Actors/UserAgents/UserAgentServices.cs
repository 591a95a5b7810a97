using Akka.Actor;

namespace Messaging.UserAgents;

/// <summary>What the user agent provides to all its windows and workers.</summary>
/// <param name="Broadcasts">The registry of broadcast channels.</param>
public sealed record UserAgentServices(IActorRef Broadcasts);
