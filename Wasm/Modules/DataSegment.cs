namespace Messaging.Wasm.Modules;

/// <summary>Bytes that fill the memory from an address on (section 2.5.8).</summary>
internal sealed record DataSegment(uint Address, ReadOnlyMemory<byte> Bytes);
