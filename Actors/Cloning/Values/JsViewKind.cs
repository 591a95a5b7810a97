namespace Messaging.Cloning;

/// <summary>The typed arrays and DataView. The values are those of the binary form.</summary>
public enum JsViewKind : byte
{
    DataView,
    Int8Array,
    Uint8Array,
    Uint8ClampedArray,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array,
    Float16Array,
}
