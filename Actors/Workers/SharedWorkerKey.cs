using Messaging.Origins;

namespace Messaging.Workers;

/// <summary>What makes two requests for a shared worker mean the same one (HTML Standard 10.2.6.4).</summary>
/// <param name="StorageKey">The storage key of whoever asks.</param>
/// <param name="Url">The script's absolute URL.</param>
/// <param name="Name">Empty if none was given.</param>
public sealed record SharedWorkerKey(StorageKey StorageKey, string Url, string Name);
