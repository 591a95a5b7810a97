namespace Messaging.Tracing;

/// <summary>What made an agent do something: the task that it ran at the time.</summary>
public abstract record Cause;

/// <summary>The agent was handling a message.</summary>
public sealed record MessageCause(MessageId Message) : Cause;

/// <summary>A document or a worker's script was being loaded, or the load event of one handled.</summary>
public sealed record LoadCause(string Url) : Cause;

/// <summary>The agent did what it was asked from outside: a person's act.</summary>
public sealed record ActCause : Cause
{
    public static readonly ActCause Instance = new();
}

/// <summary>A timer had come due.</summary>
/// <param name="SetBy">
/// What the agent was doing when it set the timer; for a timer that was set by another one, what set the first of them, so that a clock
/// that ticks for ever does not make a chain that grows for ever. Null if nobody knows.
/// </param>
public sealed record TimerCause(Cause? SetBy) : Cause;
