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

    /// <summary>Memory that agents share; only into a realm, which sees a number by which it can open it.</summary>
    SharedMemory,

    /// <summary>The value that script threw last; only into a realm.</summary>
    LastThrown,
}
