namespace Messaging.Scripting.Limits;

/// <summary>
/// What one page or worker may ask of the run beside its own realm. The standard knows no such limits; without them a page that never ends
/// asking would take the memory of all.
/// </summary>
public sealed record AgentLimits
{
    /// <summary>How many of its timers may be set at the same time.</summary>
    public int Timers { get; init; } = 50_000;

    /// <summary>How many messages it may post in one task.</summary>
    public int TaskMessages { get; init; } = 200_000;

    /// <summary>How many messages it may post in all.</summary>
    public int Messages { get; init; } = 200_000;

    /// <summary>How many bytes the messages may have that it has posted and that have neither been delivered nor lost.</summary>
    public long WaitingBytes { get; init; } = 256L << 20;

    /// <summary>How much it may write to the console, in bytes; each entry counts as <see cref="AgentBudget.BytesOfEntry"/> more than its text.</summary>
    public long ConsoleBytes { get; init; } = 16L << 20;

    /// <summary>How many nodes of its document its scripts may have in hand, which keeps them there.</summary>
    public int Nodes { get; init; } = 1_000_000;

    /// <summary>How many windows, frames and workers there may be in the whole run when it asks for one more.</summary>
    public int Agents { get; init; } = 500;

    /// <summary>
    /// How often the pages and workers of one top-level window may begin something within a second of the run's time: a document, a frame, a
    /// window, a worker or an entry of the history.
    /// </summary>
    public int BeginningsPerSecond { get; init; } = 1_000;
}
