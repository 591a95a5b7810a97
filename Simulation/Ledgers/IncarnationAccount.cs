namespace Messaging.Simulation.Ledgers;

/// <summary>What became of one incarnation of a side.</summary>
/// <param name="Generation">Counted from 0.</param>
/// <param name="Owner">The path of the window that owns it.</param>
/// <param name="Path">The path of the port actor.</param>
public sealed record IncarnationAccount(int Generation, string Owner, string Path)
{
    /// <summary>When it began, in time since the actor system started.</summary>
    public TimeSpan BoundAt { get; init; }

    /// <summary>Somebody listens for messages on it.</summary>
    public bool HasListener { get; internal set; }

    /// <summary>Its queue was enabled.</summary>
    public bool IsStarted { get; internal set; }

    /// <summary>The side left it in a message.</summary>
    public bool IsShipped { get; internal set; }

    /// <summary>Its actor is gone.</summary>
    public bool IsStopped { get; internal set; }
}
