namespace Akka.Actor;

/// <summary>The constructor or <c>PostRestart</c> of the fresh instance threw while an actor was being restarted.</summary>
public class PostRestartException(IActorRef actor, Exception cause, Exception originalCause)
    : ActorInitializationException(actor, $"Exception post restart ({originalCause.GetType()})", cause)
{
    /// <summary>What had made the restart necessary.</summary>
    public Exception OriginalCause { get; } = originalCause;
}
