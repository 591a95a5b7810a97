namespace Messaging.Wasm.Instructions;

/// <summary>
/// What is known of every supported instruction: its text name, what follows it in the binary format, and its type where that is fixed.
/// </summary>
internal static class OpcodeTable
{
    private static readonly OpcodeInfo?[] Plain = new OpcodeInfo?[256];
    private static readonly OpcodeInfo?[] Prefixed = new OpcodeInfo?[256];

    static OpcodeTable()
    {
        Add(Opcode.Unreachable, "unreachable");
        Add(Opcode.Nop, "nop");
        Add(Opcode.Block, "block", Immediate.Block);
        Add(Opcode.Loop, "loop", Immediate.Block);
        Add(Opcode.If, "if", Immediate.Block);
        Add(Opcode.Else, "else");
        Add(Opcode.End, "end");
        Add(Opcode.Br, "br", Immediate.Label);
        Add(Opcode.BrIf, "br_if", Immediate.Label);
        Add(Opcode.BrTable, "br_table", Immediate.LabelTable);
        Add(Opcode.Return, "return");
        Add(Opcode.Call, "call", Immediate.Function);
        Add(Opcode.CallIndirect, "call_indirect", Immediate.IndirectCall);
        Add(Opcode.Drop, "drop");
        Add(Opcode.Select, "select");
        Add(Opcode.LocalGet, "local.get", Immediate.Local);
        Add(Opcode.LocalSet, "local.set", Immediate.Local);
        Add(Opcode.LocalTee, "local.tee", Immediate.Local);
        Add(Opcode.GlobalGet, "global.get", Immediate.Global);
        Add(Opcode.GlobalSet, "global.set", Immediate.Global);
        Add(Opcode.I32Load, "i32.load", Immediate.Memory32, "i:i");
        Add(Opcode.I64Load, "i64.load", Immediate.Memory64, "i:l");
        Add(Opcode.F32Load, "f32.load", Immediate.Memory32, "i:f");
        Add(Opcode.F64Load, "f64.load", Immediate.Memory64, "i:d");
        Add(Opcode.I32Load8S, "i32.load8_s", Immediate.Memory8, "i:i");
        Add(Opcode.I32Load8U, "i32.load8_u", Immediate.Memory8, "i:i");
        Add(Opcode.I32Load16S, "i32.load16_s", Immediate.Memory16, "i:i");
        Add(Opcode.I32Load16U, "i32.load16_u", Immediate.Memory16, "i:i");
        Add(Opcode.I64Load8S, "i64.load8_s", Immediate.Memory8, "i:l");
        Add(Opcode.I64Load8U, "i64.load8_u", Immediate.Memory8, "i:l");
        Add(Opcode.I64Load16S, "i64.load16_s", Immediate.Memory16, "i:l");
        Add(Opcode.I64Load16U, "i64.load16_u", Immediate.Memory16, "i:l");
        Add(Opcode.I64Load32S, "i64.load32_s", Immediate.Memory32, "i:l");
        Add(Opcode.I64Load32U, "i64.load32_u", Immediate.Memory32, "i:l");
        Add(Opcode.I32Store, "i32.store", Immediate.Memory32, "ii:");
        Add(Opcode.I64Store, "i64.store", Immediate.Memory64, "il:");
        Add(Opcode.F32Store, "f32.store", Immediate.Memory32, "if:");
        Add(Opcode.F64Store, "f64.store", Immediate.Memory64, "id:");
        Add(Opcode.I32Store8, "i32.store8", Immediate.Memory8, "ii:");
        Add(Opcode.I32Store16, "i32.store16", Immediate.Memory16, "ii:");
        Add(Opcode.I64Store8, "i64.store8", Immediate.Memory8, "il:");
        Add(Opcode.I64Store16, "i64.store16", Immediate.Memory16, "il:");
        Add(Opcode.I64Store32, "i64.store32", Immediate.Memory32, "il:");
        Add(Opcode.MemorySize, "memory.size", Immediate.MemoryIndex, ":i");
        Add(Opcode.MemoryGrow, "memory.grow", Immediate.MemoryIndex, "i:i");
        Add(Opcode.I32Const, "i32.const", Immediate.I32, ":i");
        Add(Opcode.I64Const, "i64.const", Immediate.I64, ":l");
        Add(Opcode.F32Const, "f32.const", Immediate.F32, ":f");
        Add(Opcode.F64Const, "f64.const", Immediate.F64, ":d");
        Add(Opcode.I32Eqz, "i32.eqz", type: "i:i");
        Add(Opcode.I32Eq, "i32.eq", type: "ii:i");
        Add(Opcode.I32Ne, "i32.ne", type: "ii:i");
        Add(Opcode.I32LtS, "i32.lt_s", type: "ii:i");
        Add(Opcode.I32LtU, "i32.lt_u", type: "ii:i");
        Add(Opcode.I32GtS, "i32.gt_s", type: "ii:i");
        Add(Opcode.I32GtU, "i32.gt_u", type: "ii:i");
        Add(Opcode.I32LeS, "i32.le_s", type: "ii:i");
        Add(Opcode.I32LeU, "i32.le_u", type: "ii:i");
        Add(Opcode.I32GeS, "i32.ge_s", type: "ii:i");
        Add(Opcode.I32GeU, "i32.ge_u", type: "ii:i");
        Add(Opcode.I64Eqz, "i64.eqz", type: "l:i");
        Add(Opcode.I64Eq, "i64.eq", type: "ll:i");
        Add(Opcode.I64Ne, "i64.ne", type: "ll:i");
        Add(Opcode.I64LtS, "i64.lt_s", type: "ll:i");
        Add(Opcode.I64LtU, "i64.lt_u", type: "ll:i");
        Add(Opcode.I64GtS, "i64.gt_s", type: "ll:i");
        Add(Opcode.I64GtU, "i64.gt_u", type: "ll:i");
        Add(Opcode.I64LeS, "i64.le_s", type: "ll:i");
        Add(Opcode.I64LeU, "i64.le_u", type: "ll:i");
        Add(Opcode.I64GeS, "i64.ge_s", type: "ll:i");
        Add(Opcode.I64GeU, "i64.ge_u", type: "ll:i");
        Add(Opcode.F32Eq, "f32.eq", type: "ff:i");
        Add(Opcode.F32Ne, "f32.ne", type: "ff:i");
        Add(Opcode.F32Lt, "f32.lt", type: "ff:i");
        Add(Opcode.F32Gt, "f32.gt", type: "ff:i");
        Add(Opcode.F32Le, "f32.le", type: "ff:i");
        Add(Opcode.F32Ge, "f32.ge", type: "ff:i");
        Add(Opcode.F64Eq, "f64.eq", type: "dd:i");
        Add(Opcode.F64Ne, "f64.ne", type: "dd:i");
        Add(Opcode.F64Lt, "f64.lt", type: "dd:i");
        Add(Opcode.F64Gt, "f64.gt", type: "dd:i");
        Add(Opcode.F64Le, "f64.le", type: "dd:i");
        Add(Opcode.F64Ge, "f64.ge", type: "dd:i");
        Add(Opcode.I32Clz, "i32.clz", type: "i:i");
        Add(Opcode.I32Ctz, "i32.ctz", type: "i:i");
        Add(Opcode.I32Popcnt, "i32.popcnt", type: "i:i");
        Add(Opcode.I32Add, "i32.add", type: "ii:i");
        Add(Opcode.I32Sub, "i32.sub", type: "ii:i");
        Add(Opcode.I32Mul, "i32.mul", type: "ii:i");
        Add(Opcode.I32DivS, "i32.div_s", type: "ii:i");
        Add(Opcode.I32DivU, "i32.div_u", type: "ii:i");
        Add(Opcode.I32RemS, "i32.rem_s", type: "ii:i");
        Add(Opcode.I32RemU, "i32.rem_u", type: "ii:i");
        Add(Opcode.I32And, "i32.and", type: "ii:i");
        Add(Opcode.I32Or, "i32.or", type: "ii:i");
        Add(Opcode.I32Xor, "i32.xor", type: "ii:i");
        Add(Opcode.I32Shl, "i32.shl", type: "ii:i");
        Add(Opcode.I32ShrS, "i32.shr_s", type: "ii:i");
        Add(Opcode.I32ShrU, "i32.shr_u", type: "ii:i");
        Add(Opcode.I32Rotl, "i32.rotl", type: "ii:i");
        Add(Opcode.I32Rotr, "i32.rotr", type: "ii:i");
        Add(Opcode.I64Clz, "i64.clz", type: "l:l");
        Add(Opcode.I64Ctz, "i64.ctz", type: "l:l");
        Add(Opcode.I64Popcnt, "i64.popcnt", type: "l:l");
        Add(Opcode.I64Add, "i64.add", type: "ll:l");
        Add(Opcode.I64Sub, "i64.sub", type: "ll:l");
        Add(Opcode.I64Mul, "i64.mul", type: "ll:l");
        Add(Opcode.I64DivS, "i64.div_s", type: "ll:l");
        Add(Opcode.I64DivU, "i64.div_u", type: "ll:l");
        Add(Opcode.I64RemS, "i64.rem_s", type: "ll:l");
        Add(Opcode.I64RemU, "i64.rem_u", type: "ll:l");
        Add(Opcode.I64And, "i64.and", type: "ll:l");
        Add(Opcode.I64Or, "i64.or", type: "ll:l");
        Add(Opcode.I64Xor, "i64.xor", type: "ll:l");
        Add(Opcode.I64Shl, "i64.shl", type: "ll:l");
        Add(Opcode.I64ShrS, "i64.shr_s", type: "ll:l");
        Add(Opcode.I64ShrU, "i64.shr_u", type: "ll:l");
        Add(Opcode.I64Rotl, "i64.rotl", type: "ll:l");
        Add(Opcode.I64Rotr, "i64.rotr", type: "ll:l");
        Add(Opcode.F32Abs, "f32.abs", type: "f:f");
        Add(Opcode.F32Neg, "f32.neg", type: "f:f");
        Add(Opcode.F32Ceil, "f32.ceil", type: "f:f");
        Add(Opcode.F32Floor, "f32.floor", type: "f:f");
        Add(Opcode.F32Trunc, "f32.trunc", type: "f:f");
        Add(Opcode.F32Nearest, "f32.nearest", type: "f:f");
        Add(Opcode.F32Sqrt, "f32.sqrt", type: "f:f");
        Add(Opcode.F32Add, "f32.add", type: "ff:f");
        Add(Opcode.F32Sub, "f32.sub", type: "ff:f");
        Add(Opcode.F32Mul, "f32.mul", type: "ff:f");
        Add(Opcode.F32Div, "f32.div", type: "ff:f");
        Add(Opcode.F32Min, "f32.min", type: "ff:f");
        Add(Opcode.F32Max, "f32.max", type: "ff:f");
        Add(Opcode.F32Copysign, "f32.copysign", type: "ff:f");
        Add(Opcode.F64Abs, "f64.abs", type: "d:d");
        Add(Opcode.F64Neg, "f64.neg", type: "d:d");
        Add(Opcode.F64Ceil, "f64.ceil", type: "d:d");
        Add(Opcode.F64Floor, "f64.floor", type: "d:d");
        Add(Opcode.F64Trunc, "f64.trunc", type: "d:d");
        Add(Opcode.F64Nearest, "f64.nearest", type: "d:d");
        Add(Opcode.F64Sqrt, "f64.sqrt", type: "d:d");
        Add(Opcode.F64Add, "f64.add", type: "dd:d");
        Add(Opcode.F64Sub, "f64.sub", type: "dd:d");
        Add(Opcode.F64Mul, "f64.mul", type: "dd:d");
        Add(Opcode.F64Div, "f64.div", type: "dd:d");
        Add(Opcode.F64Min, "f64.min", type: "dd:d");
        Add(Opcode.F64Max, "f64.max", type: "dd:d");
        Add(Opcode.F64Copysign, "f64.copysign", type: "dd:d");
        Add(Opcode.I32WrapI64, "i32.wrap_i64", type: "l:i");
        Add(Opcode.I32TruncF32S, "i32.trunc_f32_s", type: "f:i");
        Add(Opcode.I32TruncF32U, "i32.trunc_f32_u", type: "f:i");
        Add(Opcode.I32TruncF64S, "i32.trunc_f64_s", type: "d:i");
        Add(Opcode.I32TruncF64U, "i32.trunc_f64_u", type: "d:i");
        Add(Opcode.I64ExtendI32S, "i64.extend_i32_s", type: "i:l");
        Add(Opcode.I64ExtendI32U, "i64.extend_i32_u", type: "i:l");
        Add(Opcode.I64TruncF32S, "i64.trunc_f32_s", type: "f:l");
        Add(Opcode.I64TruncF32U, "i64.trunc_f32_u", type: "f:l");
        Add(Opcode.I64TruncF64S, "i64.trunc_f64_s", type: "d:l");
        Add(Opcode.I64TruncF64U, "i64.trunc_f64_u", type: "d:l");
        Add(Opcode.F32ConvertI32S, "f32.convert_i32_s", type: "i:f");
        Add(Opcode.F32ConvertI32U, "f32.convert_i32_u", type: "i:f");
        Add(Opcode.F32ConvertI64S, "f32.convert_i64_s", type: "l:f");
        Add(Opcode.F32ConvertI64U, "f32.convert_i64_u", type: "l:f");
        Add(Opcode.F32DemoteF64, "f32.demote_f64", type: "d:f");
        Add(Opcode.F64ConvertI32S, "f64.convert_i32_s", type: "i:d");
        Add(Opcode.F64ConvertI32U, "f64.convert_i32_u", type: "i:d");
        Add(Opcode.F64ConvertI64S, "f64.convert_i64_s", type: "l:d");
        Add(Opcode.F64ConvertI64U, "f64.convert_i64_u", type: "l:d");
        Add(Opcode.F64PromoteF32, "f64.promote_f32", type: "f:d");
        Add(Opcode.I32ReinterpretF32, "i32.reinterpret_f32", type: "f:i");
        Add(Opcode.I64ReinterpretF64, "i64.reinterpret_f64", type: "d:l");
        Add(Opcode.F32ReinterpretI32, "f32.reinterpret_i32", type: "i:f");
        Add(Opcode.F64ReinterpretI64, "f64.reinterpret_i64", type: "l:d");
        Add(Opcode.I32Extend8S, "i32.extend8_s", type: "i:i");
        Add(Opcode.I32Extend16S, "i32.extend16_s", type: "i:i");
        Add(Opcode.I64Extend8S, "i64.extend8_s", type: "l:l");
        Add(Opcode.I64Extend16S, "i64.extend16_s", type: "l:l");
        Add(Opcode.I64Extend32S, "i64.extend32_s", type: "l:l");
        Add(Opcode.I32TruncSatF32S, "i32.trunc_sat_f32_s", type: "f:i");
        Add(Opcode.I32TruncSatF32U, "i32.trunc_sat_f32_u", type: "f:i");
        Add(Opcode.I32TruncSatF64S, "i32.trunc_sat_f64_s", type: "d:i");
        Add(Opcode.I32TruncSatF64U, "i32.trunc_sat_f64_u", type: "d:i");
        Add(Opcode.I64TruncSatF32S, "i64.trunc_sat_f32_s", type: "f:l");
        Add(Opcode.I64TruncSatF32U, "i64.trunc_sat_f32_u", type: "f:l");
        Add(Opcode.I64TruncSatF64S, "i64.trunc_sat_f64_s", type: "d:l");
        Add(Opcode.I64TruncSatF64U, "i64.trunc_sat_f64_u", type: "d:l");
        Add(Opcode.MemoryCopy, "memory.copy", Immediate.TwoMemoryIndexes, "iii:");
        Add(Opcode.MemoryFill, "memory.fill", Immediate.MemoryIndex, "iii:");
    }

    /// <summary>The description of a supported instruction, or null for any other number.</summary>
    public static OpcodeInfo? Find(ushort opcode) => (opcode >> 8) switch
    {
        0 => Plain[opcode],
        Prefix => Prefixed[opcode & 0xFF],
        _ => null,
    };

    public static OpcodeInfo Get(Opcode opcode) => Find((ushort)opcode)!;

    /// <summary>The byte before the numbers of the instructions that were added after 1.0.</summary>
    public const byte Prefix = 0xFC;

    // The type is written as in "ii:i": operands, a colon, results; i = i32, l = i64, f = f32, d = f64. Without one, the type depends on
    // the use.
    private static void Add(Opcode opcode, string name, Immediate immediate = Immediate.None, string? type = null)
    {
        var table = (ushort)opcode >> 8 == 0 ? Plain : Prefixed;
        table[(byte)opcode] = new OpcodeInfo(name, immediate, type is null ? null : OpcodeType.Parse(type));
    }
}
