namespace Akka.Actor;

/// <summary>A selection's path means nothing.</summary>
public class IllegalActorNameException(string message) : AkkaException(message);
