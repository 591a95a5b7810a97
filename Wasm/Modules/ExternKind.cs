namespace Messaging.Wasm.Modules;

/// <summary>What can be imported or exported; the numbers are those of the binary format (section 5.5.5).</summary>
internal enum ExternKind : byte
{
    Function = 0,
    Table = 1,
    Memory = 2,
    Global = 3,
}
