using Akka.Actor;

namespace Akka.TestKit;

/// <summary>Handles a message and answers which pilot handles the next one.</summary>
public delegate AutoPilot AutoPilotDelegate(IActorRef sender, object message);
