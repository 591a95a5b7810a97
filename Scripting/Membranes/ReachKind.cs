namespace Messaging.Scripting.Membranes;

/// <summary>
/// What script of one realm does with an object of another: the essential internal methods of objects (ECMAScript 6.1.7.2), and what our own
/// scripts need to know of an object or have done with it.
/// </summary>
internal enum ReachKind
{
    /// <summary>(key, receiver) → value</summary>
    Get,

    /// <summary>(key, value, receiver) → whether it was set</summary>
    Set,

    /// <summary>(key) → boolean</summary>
    Has,

    /// <summary>(key) → boolean</summary>
    Delete,

    /// <summary>() → keys</summary>
    OwnKeys,

    /// <summary>(key) → nothing, or flags and value, or flags and getter and setter</summary>
    GetOwnProperty,

    /// <summary>(key, flags, value, getter, setter) → boolean</summary>
    DefineOwnProperty,

    /// <summary>() → object or null</summary>
    GetPrototypeOf,

    /// <summary>(object or null) → boolean</summary>
    SetPrototypeOf,

    /// <summary>() → boolean</summary>
    IsExtensible,

    /// <summary>() → boolean</summary>
    PreventExtensions,

    /// <summary>(this, arguments…) → value</summary>
    Apply,

    /// <summary>(new target, arguments…) → object</summary>
    Construct,

    /// <summary>(window) → the element that embeds it, or null</summary>
    FrameElement,

    /// <summary>() The object was thrown and nothing caught it.</summary>
    Report,

    /// <summary>() → text for a person</summary>
    Show,

    /// <summary>() → how structured clone takes it apart</summary>
    CloneKind,

    /// <summary>() → bytes of its serialization</summary>
    Serialize,

    /// <summary>() → the keys and values of a map, or the members of a set</summary>
    Entries,

    /// <summary>() → number of the port in the realm, which is detached</summary>
    DetachPort,

    /// <summary>() → bytes of the buffer, which is detached, and the length up to which it may grow or -1</summary>
    DetachBuffer,
}
