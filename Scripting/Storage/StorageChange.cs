namespace Messaging.Scripting.Storage;

/// <summary>From a window to the others that use an area: it has changed.</summary>
/// <param name="Key">Which item; null if all are gone.</param>
/// <param name="OldValue">Null if it was not there.</param>
/// <param name="NewValue">Null if it is not there any more.</param>
/// <param name="Url">The document that changed it.</param>
internal sealed record StorageChange(StorageArea Area, string? Key, string? OldValue, string? NewValue, string Url);
