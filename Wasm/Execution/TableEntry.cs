namespace Messaging.Wasm.Execution;

/// <summary>
/// An element of the table: a function's type, as a number that equal types share, and where its code is. Empty where the code is 0.
/// </summary>
internal readonly record struct TableEntry(int Type, nint Code);
