namespace Akka.Actor;

/// <summary>An actor with a stash; it has no bound unless <c>stash-capacity</c> names one.</summary>
public interface IWithStash : IWithUnrestrictedStash;
