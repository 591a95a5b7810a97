using Messaging.Wasm.Instructions;

namespace Messaging.Wasm.Modules;

/// <summary>
/// The code of a function that the module defines: its locals beyond the parameters, and its instructions (section 2.5.3).
/// </summary>
/// <param name="Offset">Where the body begins in the module's bytes.</param>
internal sealed record FunctionBody(int Offset, ValueKind[] Locals, Instruction[] Instructions);
