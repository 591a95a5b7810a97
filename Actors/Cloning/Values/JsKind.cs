namespace Messaging.Cloning;

/// <summary>
/// What a <see cref="JsValue"/> is: the kinds that structured clone tells apart, and <see cref="Opaque"/> for all that it refuses.
/// </summary>
public enum JsKind
{
    Undefined,
    Null,
    Boolean,
    Number,
    BigInt,
    String,
    BooleanObject,
    NumberObject,
    BigIntObject,
    StringObject,
    Date,
    RegExp,
    ArrayBuffer,
    SharedArrayBuffer,
    View,
    Map,
    Set,
    Error,
    Array,
    Object,
    DomException,
    Blob,
    ImageData,
    FileList,
    PlatformObject,
    Opaque,

    /// <summary>The slot of a property with a getter; never the kind of a value that anyone receives.</summary>
    Accessor,
}
