namespace Akka.Actor;

/// <summary>A behavior: returns whether it has handled the message.</summary>
public delegate bool Receive(object message);
