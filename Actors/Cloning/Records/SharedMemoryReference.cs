namespace Messaging.Cloning;

/// <summary>Shared memory that a record refers to, and the agent cluster outside which it must not be received.</summary>
/// <param name="Memory">The memory.</param>
/// <param name="AgentCluster">
/// The sender's agent cluster; compared with the receiver's by <see cref="object.Equals(object?, object?)"/>.
/// </param>
public sealed record SharedMemoryReference(SharedMemory Memory, object? AgentCluster);
