namespace Akka.Actor;

/// <summary>Marks actors whose messages are logged when <c>akka.actor.debug.receive</c> is on.</summary>
public interface ILogReceive;
