namespace Messaging.Wasm.Modules;

/// <summary>A value type of WebAssembly 1.0 (section 2.3.1); the numbers are those of the binary format (section 5.3.1).</summary>
public enum ValueKind : byte
{
    F64 = 0x7C,
    F32 = 0x7D,
    I64 = 0x7E,
    I32 = 0x7F,
}
