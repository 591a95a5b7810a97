namespace Messaging.Wasm.Instructions;

/// <summary>Instructions that are treated alike.</summary>
internal enum OpcodeGroup : byte
{
    /// <summary>Blocks and branches, drop and select: their operands depend on where they stand.</summary>
    Control,
    Call,

    /// <summary>Locals and globals.</summary>
    Variable,
    Constant,
    Load,
    Store,

    /// <summary>Size, growth, copying and filling of the memory.</summary>
    WholeMemory,

    /// <summary>Comparisons, arithmetic and conversions.</summary>
    Numeric,
}
