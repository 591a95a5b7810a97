namespace Messaging.Cloning;

/// <summary>What serializing must know of the sender's surroundings.</summary>
public sealed record SerializerOptions
{
    public static readonly SerializerOptions Default = new();

    /// <summary>Whether the sender is cross-origin isolated: only then may it send shared memory.</summary>
    public bool IsCrossOriginIsolated { get; init; }

    /// <summary>Whether no entry of a transfer list is moved unless all of them can be.</summary>
    public bool IsTransferAtomic { get; init; }

    /// <summary>The sender's agent cluster: only within it may shared memory be received.</summary>
    public object? AgentCluster { get; init; }
}
