using System.Numerics;
using System.Reflection;
using System.Reflection.Emit;
using Messaging.Wasm.Execution;
using Messaging.Wasm.Instructions;

namespace Messaging.Wasm.Emission;

/// <summary>
/// The IL of every instruction that takes its operands from the stack, leaves one result, and does nothing else: comparisons,
/// arithmetic and conversions. Branches on comparisons have a shorter form, see <see cref="Condition"/>.
/// </summary>
internal static class NumericTable
{
    // By opcode; behind the plain ones those with a prefix, of which only the low byte counts.
    private static readonly IlInstruction[][] Sequences = new IlInstruction[512][];

    static NumericTable()
    {
        AddComparisons();
        AddIntegerArithmetic();
        AddFloatArithmetic();
        AddConversions();
    }

    public static IlInstruction[] Get(Opcode opcode) => Sequences[Place(opcode)];

    private static void AddComparisons()
    {
        Add([Opcode.I32Eqz], OpCodes.Ldc_I4_0, OpCodes.Ceq);
        Add([Opcode.I64Eqz], OpCodes.Ldc_I4_0, OpCodes.Conv_I8, OpCodes.Ceq);
        Add([Opcode.I32Eq, Opcode.I64Eq, Opcode.F32Eq, Opcode.F64Eq], OpCodes.Ceq);
        Add([Opcode.I32LtS, Opcode.I64LtS, Opcode.F32Lt, Opcode.F64Lt], OpCodes.Clt);
        Add([Opcode.I32GtS, Opcode.I64GtS, Opcode.F32Gt, Opcode.F64Gt], OpCodes.Cgt);
        Add([Opcode.I32LtU, Opcode.I64LtU], OpCodes.Clt_Un);
        Add([Opcode.I32GtU, Opcode.I64GtU], OpCodes.Cgt_Un);

        // What IL lacks is the opposite of what it has. For floats the opposite of "less" is "not less or unordered", hence the other sign.
        Add([Opcode.I32Ne, Opcode.I64Ne, Opcode.F32Ne, Opcode.F64Ne], OpCodes.Ceq, OpCodes.Ldc_I4_0, OpCodes.Ceq);
        Add([Opcode.I32LeS, Opcode.I64LeS], OpCodes.Cgt, OpCodes.Ldc_I4_0, OpCodes.Ceq);
        Add([Opcode.I32GeS, Opcode.I64GeS], OpCodes.Clt, OpCodes.Ldc_I4_0, OpCodes.Ceq);
        Add([Opcode.I32LeU, Opcode.I64LeU, Opcode.F32Le, Opcode.F64Le], OpCodes.Cgt_Un, OpCodes.Ldc_I4_0, OpCodes.Ceq);
        Add([Opcode.I32GeU, Opcode.I64GeU, Opcode.F32Ge, Opcode.F64Ge], OpCodes.Clt_Un, OpCodes.Ldc_I4_0, OpCodes.Ceq);
    }

    private static void AddIntegerArithmetic()
    {
        Add([Opcode.I32Add, Opcode.I64Add], OpCodes.Add);
        Add([Opcode.I32Sub, Opcode.I64Sub], OpCodes.Sub);
        Add([Opcode.I32Mul, Opcode.I64Mul], OpCodes.Mul);
        Add([Opcode.I32DivU, Opcode.I64DivU], OpCodes.Div_Un);
        Add([Opcode.I32RemU, Opcode.I64RemU], OpCodes.Rem_Un);
        Add([Opcode.I32And, Opcode.I64And], OpCodes.And);
        Add([Opcode.I32Or, Opcode.I64Or], OpCodes.Or);
        Add([Opcode.I32Xor, Opcode.I64Xor], OpCodes.Xor);
        AddInteger(Opcode.I32DivS, Opcode.I64DivS, nameof(IntegerOperations.Quotient));
        AddInteger(Opcode.I32RemS, Opcode.I64RemS, nameof(IntegerOperations.Remainder));
        AddInteger(Opcode.I32Rotl, Opcode.I64Rotl, nameof(IntegerOperations.RotateLeft));
        AddInteger(Opcode.I32Rotr, Opcode.I64Rotr, nameof(IntegerOperations.RotateRight));

        AddBits(Opcode.I32Clz, Opcode.I64Clz, nameof(BitOperations.LeadingZeroCount));
        AddBits(Opcode.I32Ctz, Opcode.I64Ctz, nameof(BitOperations.TrailingZeroCount));
        AddBits(Opcode.I32Popcnt, Opcode.I64Popcnt, nameof(BitOperations.PopCount));

        // IL leaves a shift by the operand's width or more undefined; WebAssembly takes the count modulo the width.
        AddShift(Opcode.I32Shl, Opcode.I64Shl, OpCodes.Shl);
        AddShift(Opcode.I32ShrS, Opcode.I64ShrS, OpCodes.Shr);
        AddShift(Opcode.I32ShrU, Opcode.I64ShrU, OpCodes.Shr_Un);
    }

    private static void AddFloatArithmetic()
    {
        Add([Opcode.F32Add, Opcode.F64Add], OpCodes.Add);
        Add([Opcode.F32Sub, Opcode.F64Sub], OpCodes.Sub);
        Add([Opcode.F32Mul, Opcode.F64Mul], OpCodes.Mul);
        Add([Opcode.F32Div, Opcode.F64Div], OpCodes.Div);
        Add([Opcode.F32Neg, Opcode.F64Neg], OpCodes.Neg);
        AddMath(Opcode.F32Abs, Opcode.F64Abs, nameof(Math.Abs), 1);
        AddMath(Opcode.F32Ceil, Opcode.F64Ceil, nameof(Math.Ceiling), 1);
        AddMath(Opcode.F32Floor, Opcode.F64Floor, nameof(Math.Floor), 1);
        AddMath(Opcode.F32Trunc, Opcode.F64Trunc, nameof(Math.Truncate), 1);
        AddMath(Opcode.F32Sqrt, Opcode.F64Sqrt, nameof(Math.Sqrt), 1);
        AddMath(Opcode.F32Copysign, Opcode.F64Copysign, nameof(Math.CopySign), 2);
        AddFloat(Opcode.F32Nearest, Opcode.F64Nearest, nameof(FloatOperations.Nearest), 1);
        AddFloat(Opcode.F32Min, Opcode.F64Min, nameof(FloatOperations.Minimum), 2);
        AddFloat(Opcode.F32Max, Opcode.F64Max, nameof(FloatOperations.Maximum), 2);
    }

    private static void AddConversions()
    {
        Add([Opcode.I32WrapI64], OpCodes.Conv_I4);
        Add([Opcode.I64ExtendI32S], OpCodes.Conv_I8);
        Add([Opcode.I64ExtendI32U], OpCodes.Conv_U8);
        Add([Opcode.I32Extend8S], OpCodes.Conv_I1);
        Add([Opcode.I32Extend16S], OpCodes.Conv_I2);
        Add([Opcode.I64Extend8S], OpCodes.Conv_I1, OpCodes.Conv_I8);
        Add([Opcode.I64Extend16S], OpCodes.Conv_I2, OpCodes.Conv_I8);
        Add([Opcode.I64Extend32S], OpCodes.Conv_I4, OpCodes.Conv_I8);

        Add([Opcode.F32ConvertI32S, Opcode.F32DemoteF64], OpCodes.Conv_R4);
        Add([Opcode.F32ConvertI32U], OpCodes.Conv_R_Un, OpCodes.Conv_R4);
        Add(Opcode.F32ConvertI64S, Call(typeof(Conversions), nameof(Conversions.ToFloat32), typeof(long)));
        Add(Opcode.F32ConvertI64U, Call(typeof(Conversions), nameof(Conversions.ToFloat32), typeof(ulong)));
        Add([Opcode.F64ConvertI32S, Opcode.F64ConvertI64S, Opcode.F64PromoteF32], OpCodes.Conv_R8);
        Add([Opcode.F64ConvertI32U, Opcode.F64ConvertI64U], OpCodes.Conv_R_Un, OpCodes.Conv_R8);

        AddFromFloat(Opcode.I32TruncF32S, Opcode.I32TruncF64S, nameof(Conversions.TruncateToInt32));
        AddFromFloat(Opcode.I32TruncF32U, Opcode.I32TruncF64U, nameof(Conversions.TruncateToUInt32));
        AddFromFloat(Opcode.I64TruncF32S, Opcode.I64TruncF64S, nameof(Conversions.TruncateToInt64));
        AddFromFloat(Opcode.I64TruncF32U, Opcode.I64TruncF64U, nameof(Conversions.TruncateToUInt64));
        AddFromFloat(Opcode.I32TruncSatF32S, Opcode.I32TruncSatF64S, nameof(Conversions.SaturateToInt32));
        AddFromFloat(Opcode.I32TruncSatF32U, Opcode.I32TruncSatF64U, nameof(Conversions.SaturateToUInt32));
        AddFromFloat(Opcode.I64TruncSatF32S, Opcode.I64TruncSatF64S, nameof(Conversions.SaturateToInt64));
        AddFromFloat(Opcode.I64TruncSatF32U, Opcode.I64TruncSatF64U, nameof(Conversions.SaturateToUInt64));

        Add(Opcode.I32ReinterpretF32, Call(typeof(BitConverter), nameof(BitConverter.SingleToInt32Bits), typeof(float)));
        Add(Opcode.I64ReinterpretF64, Call(typeof(BitConverter), nameof(BitConverter.DoubleToInt64Bits), typeof(double)));
        Add(Opcode.F32ReinterpretI32, Call(KnownMembers.SingleFromBits));
        Add(Opcode.F64ReinterpretI64, Call(KnownMembers.DoubleFromBits));
    }

    private static void AddInteger(Opcode narrow, Opcode wide, string method)
    {
        Add(narrow, Call(typeof(IntegerOperations), method, typeof(int), typeof(int)));
        Add(wide, Call(typeof(IntegerOperations), method, typeof(long), typeof(long)));
    }

    private static void AddBits(Opcode narrow, Opcode wide, string method)
    {
        Add(narrow, Call(typeof(BitOperations), method, typeof(uint)));
        Add(wide, Call(typeof(BitOperations), method, typeof(ulong)), new IlInstruction(OpCodes.Conv_U8));
    }

    private static void AddShift(Opcode narrow, Opcode wide, OpCode shift)
    {
        Add(narrow, new IlInstruction(OpCodes.Ldc_I4_S, 31), new IlInstruction(OpCodes.And), new IlInstruction(shift));
        Add(
            wide,
            new IlInstruction(OpCodes.Conv_I4),
            new IlInstruction(OpCodes.Ldc_I4_S, 63),
            new IlInstruction(OpCodes.And),
            new IlInstruction(shift));
    }

    private static void AddMath(Opcode narrow, Opcode wide, string method, int operands) =>
        AddPair(narrow, wide, typeof(MathF), typeof(Math), method, operands);

    private static void AddFloat(Opcode narrow, Opcode wide, string method, int operands) =>
        AddPair(narrow, wide, typeof(FloatOperations), typeof(FloatOperations), method, operands);

    private static void AddPair(Opcode narrow, Opcode wide, Type ofNarrow, Type ofWide, string method, int operands)
    {
        Add(narrow, Call(ofNarrow, method, [.. Enumerable.Repeat(typeof(float), operands)]));
        Add(wide, Call(ofWide, method, [.. Enumerable.Repeat(typeof(double), operands)]));
    }

    private static void AddFromFloat(Opcode narrow, Opcode wide, string method)
    {
        var call = Call(typeof(Conversions), method, typeof(double));
        Add(narrow, new IlInstruction(OpCodes.Conv_R8), call);
        Add(wide, call);
    }

    private static void Add(Opcode[] opcodes, params OpCode[] codes)
    {
        foreach (var opcode in opcodes)
            Sequences[Place(opcode)] = Array.ConvertAll(codes, code => new IlInstruction(code));
    }

    private static void Add(Opcode opcode, params IlInstruction[] sequence) => Sequences[Place(opcode)] = sequence;

    private static int Place(Opcode opcode) => (byte)opcode | ((ushort)opcode > 0xFF ? 0x100 : 0);

    private static IlInstruction Call(Type type, string method, params Type[] parameters) =>
        Call(KnownMembers.Method(type, method, parameters));

    private static IlInstruction Call(MethodInfo method) => new(OpCodes.Call, Operand: method);
}
