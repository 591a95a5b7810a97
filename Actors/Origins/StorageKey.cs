namespace Messaging.Origins;

/// <summary>
/// Whose storage it is (Storage Standard, "storage key"): an origin, in the partition that it is used in. Broadcast channels and shared
/// workers are found by it. An opaque origin has a key of its own.
/// </summary>
public sealed record StorageKey(Origin Origin, StoragePartition Partition);
