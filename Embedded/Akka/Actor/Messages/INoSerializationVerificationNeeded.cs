namespace Akka.Actor;

/// <summary>Marks messages that never leave the process, so that <c>akka.actor.serialize-messages</c> leaves them alone.</summary>
public interface INoSerializationVerificationNeeded;
