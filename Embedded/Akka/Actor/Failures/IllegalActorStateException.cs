namespace Akka.Actor;

/// <summary>An actor did what its present state does not allow.</summary>
public class IllegalActorStateException(string message) : AkkaException(message);
