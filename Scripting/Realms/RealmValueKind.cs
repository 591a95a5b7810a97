namespace Messaging.Scripting.Realms;

/// <summary>What crosses the boundary between a realm and its host.</summary>
public enum RealmValueKind : byte
{
    Undefined,
    Null,
    Boolean,
    Number,
    Text,
    Bytes,

    /// <summary>The value that script threw last; only into a realm.</summary>
    LastThrown,
}
