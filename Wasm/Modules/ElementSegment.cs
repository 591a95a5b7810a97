namespace Messaging.Wasm.Modules;

/// <summary>Functions that fill the table from an index on (section 2.5.7).</summary>
internal sealed record ElementSegment(uint TableIndex, int[] Functions);
