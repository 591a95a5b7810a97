namespace Akka.Actor;

/// <summary>Marks messages that may stop or confuse an actor when they come from somebody who should not send them.</summary>
public interface IPossiblyHarmful;
