using Messaging.Origins;

namespace Messaging.Broadcasting;

/// <summary>Which broadcast channels hear each other: those of one storage key and one name (HTML Standard 9.5).</summary>
public sealed record BroadcastTopic(StorageKey StorageKey, string Name);
