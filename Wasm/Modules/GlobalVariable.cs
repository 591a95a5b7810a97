namespace Messaging.Wasm.Modules;

/// <summary>A global variable and the bits of its first value (section 2.5.6); a 32-bit value is in the low half.</summary>
internal sealed record GlobalVariable(ValueKind Kind, bool IsMutable, long InitialBits);
