using System.Reflection.Emit;

namespace Messaging.Wasm.Emission;

/// <summary>One instruction of an <see cref="IlListing"/>. Branches are held in their long form.</summary>
/// <param name="Code">The IL instruction.</param>
/// <param name="Number">A numeric operand, or the bits of a float.</param>
/// <param name="Operand">Any other operand: a member, a type, a local, a label, labels, or a call site's signature.</param>
internal readonly record struct IlInstruction(OpCode Code, long Number = 0, object? Operand = null);
