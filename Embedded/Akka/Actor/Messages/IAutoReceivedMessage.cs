namespace Akka.Actor;

/// <summary>Marks the messages that an actor's cell handles itself, before and instead of the actor's behavior.</summary>
public interface IAutoReceivedMessage;
