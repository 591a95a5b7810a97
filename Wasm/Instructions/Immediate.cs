namespace Messaging.Wasm.Instructions;

/// <summary>What follows an instruction's number in the binary format.</summary>
internal enum Immediate : byte
{
    None,

    /// <summary>The result of a block.</summary>
    Block,

    /// <summary>How many blocks outwards a branch goes.</summary>
    Label,
    LabelTable,
    Function,
    IndirectCall,
    Local,
    Global,

    /// <summary>Alignment and offset of an access of 8 bits; the others alike.</summary>
    Memory8,
    Memory16,
    Memory32,
    Memory64,
    MemoryIndex,
    TwoMemoryIndexes,
    I32,
    I64,
    F32,
    F64,
}
