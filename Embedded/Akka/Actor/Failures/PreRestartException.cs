namespace Akka.Actor;

/// <summary><c>PreRestart</c> of the failed actor threw while the actor was being restarted. It is logged; the restart goes on.</summary>
public class PreRestartException(IActorRef actor, Exception restartException, Exception cause, object? optionalMessage)
    : ActorInitializationException(
        actor,
        $"Exception in PreRestart(exception={restartException.GetType()}, message={optionalMessage?.GetType().ToString() ?? "None"})",
        cause)
{
    /// <summary>What <c>PreRestart</c> threw.</summary>
    public Exception RestartException { get; } = restartException;

    /// <summary>The message that the actor was processing when it first failed; null if it was none.</summary>
    public object? OptionalMessage { get; } = optionalMessage;
}
