namespace Akka.Actor;

/// <summary>An actor with a stash that has no bound.</summary>
public interface IWithUnboundedStash : IWithUnrestrictedStash;
