using System.Reflection.Emit;
using Messaging.Wasm.Instructions;

namespace Messaging.Wasm.Emission;

/// <summary>How a load or store moves its value between the IL stack and memory.</summary>
/// <param name="Bytes">The access's size.</param>
/// <param name="Move">The IL instruction for an address.</param>
/// <param name="Widen">What makes an i64 of a loaded narrower integer.</param>
internal readonly record struct MemoryAccess(int Bytes, OpCode Move, OpCode? Widen = null)
{
    /// <summary>The access of a load or store.</summary>
    public static MemoryAccess Of(Opcode opcode) => opcode switch
    {
        Opcode.I32Load => new(4, OpCodes.Ldind_I4),
        Opcode.I64Load => new(8, OpCodes.Ldind_I8),
        Opcode.F32Load => new(4, OpCodes.Ldind_R4),
        Opcode.F64Load => new(8, OpCodes.Ldind_R8),
        Opcode.I32Load8S => new(1, OpCodes.Ldind_I1),
        Opcode.I32Load8U => new(1, OpCodes.Ldind_U1),
        Opcode.I32Load16S => new(2, OpCodes.Ldind_I2),
        Opcode.I32Load16U => new(2, OpCodes.Ldind_U2),
        Opcode.I64Load8S => new(1, OpCodes.Ldind_I1, OpCodes.Conv_I8),
        Opcode.I64Load8U => new(1, OpCodes.Ldind_U1, OpCodes.Conv_U8),
        Opcode.I64Load16S => new(2, OpCodes.Ldind_I2, OpCodes.Conv_I8),
        Opcode.I64Load16U => new(2, OpCodes.Ldind_U2, OpCodes.Conv_U8),
        Opcode.I64Load32S => new(4, OpCodes.Ldind_I4, OpCodes.Conv_I8),
        Opcode.I64Load32U => new(4, OpCodes.Ldind_U4, OpCodes.Conv_U8),
        Opcode.I32Store or Opcode.I64Store32 => new(4, OpCodes.Stind_I4),
        Opcode.I64Store => new(8, OpCodes.Stind_I8),
        Opcode.F32Store => new(4, OpCodes.Stind_R4),
        Opcode.F64Store => new(8, OpCodes.Stind_R8),
        Opcode.I32Store8 or Opcode.I64Store8 => new(1, OpCodes.Stind_I1),
        _ => new(2, OpCodes.Stind_I2),
    };
}
