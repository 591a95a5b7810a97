using System.Reflection.Emit;
using Messaging.Wasm.Instructions;

namespace Messaging.Wasm.Emission;

/// <summary>How to branch on operands that lie on the IL stack, without first making the truth value.</summary>
/// <param name="WhenTrue">The branch taken when the condition holds.</param>
/// <param name="WhenFalse">The branch taken when it does not.</param>
/// <param name="Operands">How many operands the branch takes.</param>
internal readonly record struct Condition(OpCode WhenTrue, OpCode WhenFalse, int Operands)
{
    /// <summary>The condition that one i32 is not zero.</summary>
    public static readonly Condition NotZero = new(OpCodes.Brtrue, OpCodes.Brfalse, 1);

    private static readonly Condition Equal = new(OpCodes.Beq, OpCodes.Bne_Un, 2);
    private static readonly Condition Less = new(OpCodes.Blt, OpCodes.Bge, 2);
    private static readonly Condition LessUnsigned = new(OpCodes.Blt_Un, OpCodes.Bge_Un, 2);
    private static readonly Condition Greater = new(OpCodes.Bgt, OpCodes.Ble, 2);
    private static readonly Condition GreaterUnsigned = new(OpCodes.Bgt_Un, OpCodes.Ble_Un, 2);

    // The branches for a float comparison that does not hold are the unsigned ones, as these are also taken for NaN.
    private static readonly Condition FloatLess = new(OpCodes.Blt, OpCodes.Bge_Un, 2);
    private static readonly Condition FloatGreater = new(OpCodes.Bgt, OpCodes.Ble_Un, 2);
    private static readonly Condition FloatLessOrEqual = new(OpCodes.Ble, OpCodes.Bgt_Un, 2);
    private static readonly Condition FloatGreaterOrEqual = new(OpCodes.Bge, OpCodes.Blt_Un, 2);

    public Condition Inverted => new(WhenFalse, WhenTrue, Operands);

    /// <summary>The condition that a comparison is true, or null where the instruction is no comparison.</summary>
    public static Condition? Of(Opcode opcode) => opcode switch
    {
        Opcode.I32Eqz or Opcode.I64Eqz => NotZero.Inverted,
        Opcode.I32Eq or Opcode.I64Eq or Opcode.F32Eq or Opcode.F64Eq => Equal,
        Opcode.I32Ne or Opcode.I64Ne or Opcode.F32Ne or Opcode.F64Ne => Equal.Inverted,
        Opcode.I32LtS or Opcode.I64LtS => Less,
        Opcode.I32GeS or Opcode.I64GeS => Less.Inverted,
        Opcode.I32LtU or Opcode.I64LtU => LessUnsigned,
        Opcode.I32GeU or Opcode.I64GeU => LessUnsigned.Inverted,
        Opcode.I32GtS or Opcode.I64GtS => Greater,
        Opcode.I32LeS or Opcode.I64LeS => Greater.Inverted,
        Opcode.I32GtU or Opcode.I64GtU => GreaterUnsigned,
        Opcode.I32LeU or Opcode.I64LeU => GreaterUnsigned.Inverted,
        Opcode.F32Lt or Opcode.F64Lt => FloatLess,
        Opcode.F32Gt or Opcode.F64Gt => FloatGreater,
        Opcode.F32Le or Opcode.F64Le => FloatLessOrEqual,
        Opcode.F32Ge or Opcode.F64Ge => FloatGreaterOrEqual,
        _ => null,
    };
}
