namespace Akka.Actor;

/// <summary>Marks what exists once in an actor system.</summary>
public interface IExtension;
