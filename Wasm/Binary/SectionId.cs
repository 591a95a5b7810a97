namespace Messaging.Wasm.Binary;

/// <summary>The sections of a module (section 5.5.2); the last was added with the bulk memory instructions.</summary>
internal enum SectionId : byte
{
    Custom,
    Type,
    Import,
    Function,
    Table,
    Memory,
    Global,
    Export,
    Start,
    Element,
    Code,
    Data,
    DataCount,
}
