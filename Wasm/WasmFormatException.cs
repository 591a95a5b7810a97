namespace Messaging.Wasm;

/// <summary>
/// The bytes are not a WebAssembly module that can be run here: malformed, invalid, or using a feature that is not supported.
/// </summary>
public sealed class WasmFormatException(int offset, string problem) : Exception($"At byte {offset} (0x{offset:x}): {problem}")
{
    /// <summary>Where in the module the problem is, in bytes from its beginning.</summary>
    public int Offset { get; } = offset;
}
