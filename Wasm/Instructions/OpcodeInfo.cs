namespace Messaging.Wasm.Instructions;

/// <summary>What is known of a supported instruction.</summary>
/// <param name="name">The instruction in WebAssembly text.</param>
/// <param name="immediate">What follows it in the binary format.</param>
/// <param name="type">Its operands and result, or null where they depend on the use.</param>
internal sealed class OpcodeInfo(string name, Immediate immediate, OpcodeType? type)
{
    public string Name { get; } = name;

    public Immediate Immediate { get; } = immediate;

    public OpcodeType? Type { get; } = type;

    public OpcodeGroup Group { get; } = immediate switch
    {
        >= Immediate.Memory8 and <= Immediate.Memory64 => type!.Result is null ? OpcodeGroup.Store : OpcodeGroup.Load,
        Immediate.MemoryIndex or Immediate.TwoMemoryIndexes => OpcodeGroup.WholeMemory,
        Immediate.I32 or Immediate.I64 or Immediate.F32 or Immediate.F64 => OpcodeGroup.Constant,
        Immediate.Local or Immediate.Global => OpcodeGroup.Variable,
        Immediate.Function or Immediate.IndirectCall => OpcodeGroup.Call,
        _ => type is null ? OpcodeGroup.Control : OpcodeGroup.Numeric,
    };
}
