namespace Akka.Actor;

/// <summary>A behavior that counts as having handled every message.</summary>
public delegate void UntypedReceive(object message);
