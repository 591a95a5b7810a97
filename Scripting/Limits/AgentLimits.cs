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

    /// <summary>How many bytes the messages may have that it has posted and that have neither been delivered nor lost.</summary>
    public long WaitingBytes { get; init; } = 256L << 20;

    /// <summary>How many nodes of its document its scripts may have in hand, which keeps them there.</summary>
    public int Nodes { get; init; } = 1_000_000;

    /// <summary>How many windows, frames and workers there may be in the whole run when it asks for one more.</summary>
    public int Agents { get; init; } = 500;
}
