namespace Messaging.Wasm.Modules;

/// <summary>The size range of a memory (in pages) or a table (in elements), section 2.3.4.</summary>
internal readonly record struct Limits(uint Minimum, uint? Maximum);
