using Messaging.Wasm.Binary;
using Messaging.Wasm.Modules;

namespace Messaging.Wasm.Instructions;

/// <summary>Decodes instructions (section 5.4). Whether indexes exist is for validation to say.</summary>
internal static class InstructionReader
{
    public static Instruction Read(ByteReader reader)
    {
        var offset = reader.Position;
        var opcode = ReadOpcode(reader, offset);
        var info = OpcodeTable.Get(opcode);
        return info.Immediate switch
        {
            Immediate.None => new Instruction(opcode, offset),
            Immediate.Block => new Instruction(opcode, offset, BlockResult(reader)),
            Immediate.Label or Immediate.Function or Immediate.Local or Immediate.Global => new Instruction(opcode, offset, reader.U32()),
            Immediate.LabelTable => new Instruction(opcode, offset, Labels: Labels(reader)),
            Immediate.IndirectCall => new Instruction(opcode, offset, IndirectType(reader)),
            Immediate.MemoryIndex => new Instruction(opcode, offset, MemoryIndex(reader)),
            Immediate.TwoMemoryIndexes => new Instruction(opcode, offset, MemoryIndex(reader) + MemoryIndex(reader)),
            Immediate.I32 => new Instruction(opcode, offset, reader.S32()),
            Immediate.I64 => new Instruction(opcode, offset, reader.S64()),
            Immediate.F32 => new Instruction(opcode, offset, reader.Fixed32()),
            Immediate.F64 => new Instruction(opcode, offset, (long)reader.Fixed64()),
            _ => new Instruction(opcode, offset, MemoryOffset(reader, info.Immediate - Immediate.Memory8)),
        };
    }

    private static Opcode ReadOpcode(ByteReader reader, int offset)
    {
        var first = reader.Byte();
        if (UnsupportedFeatures.HasPrefix(first))
        {
            var second = reader.U32();
            var prefixed = (ushort)(first << 8 | (int)Math.Min(second, 0xFF));
            return second < 0xFF && OpcodeTable.Find(prefixed) is not null
                ? (Opcode)prefixed
                : throw new WasmFormatException(offset, UnsupportedFeatures.Describe(first, second));
        }

        return OpcodeTable.Find(first) is not null
            ? (Opcode)first
            : throw new WasmFormatException(offset, UnsupportedFeatures.Describe(first));
    }

    private static long BlockResult(ByteReader reader)
    {
        var code = reader.Peek();
        if (code != Instruction.NoResult && !ValueKinds.IsDefined(code))
            throw reader.Fail(UnsupportedFeatures.DescribeBlockType(code));
        return reader.Byte();
    }

    private static int[] Labels(ByteReader reader)
    {
        var labels = new int[reader.Count() + 1];
        for (var i = 0; i < labels.Length; i++)
            labels[i] = (int)reader.U32();
        return labels;
    }

    private static long IndirectType(ByteReader reader)
    {
        var type = reader.U32();
        var at = reader.Position;
        return reader.U32() == 0 ? type : throw new WasmFormatException(at, UnsupportedFeatures.Refuse("several tables (reference types)"));
    }

    private static long MemoryIndex(ByteReader reader)
    {
        var at = reader.Position;
        return reader.U32() == 0 ? 0 : throw new WasmFormatException(at, UnsupportedFeatures.Refuse("several memories"));
    }

    private static long MemoryOffset(ByteReader reader, int naturalAlignment)
    {
        var at = reader.Position;
        var alignment = reader.U32();
        if (alignment > naturalAlignment)
            throw new WasmFormatException(at, $"an alignment of 2^{alignment} is more than the access's own size of 2^{naturalAlignment}");
        return reader.U32();
    }
}
