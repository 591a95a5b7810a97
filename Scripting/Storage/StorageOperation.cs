using Messaging.Scripting.Dom;

namespace Messaging.Scripting.Storage;

/// <summary>What scripts do with storage. An area is passed as whether it is that of the session.</summary>
internal enum StorageOperation
{
    /// <summary>() Whether the document has storage; without an origin of its own it has none.</summary>
    HasStorage = OperationGroup.Storage << OperationGroup.Shift,

    /// <summary>(session)</summary>
    StorageLength,

    /// <summary>(session, index) The key at a place; null if there is none.</summary>
    StorageKeyAt,

    /// <summary>(session, key) The value; null if there is none.</summary>
    StorageGet,

    /// <summary>(session, key, value) Returns false if it does not fit.</summary>
    StorageSet,

    /// <summary>(session, key)</summary>
    StorageRemove,

    /// <summary>(session)</summary>
    StorageClear,

    /// <summary>(milliseconds since 1970) The document's cookies.</summary>
    GetCookies,

    /// <summary>(text, milliseconds since 1970)</summary>
    SetCookie,
}
