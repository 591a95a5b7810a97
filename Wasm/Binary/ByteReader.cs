using System.Buffers.Binary;
using System.Text;

namespace Messaging.Wasm.Binary;

/// <summary>Reads the primitive encodings of the binary format (section 5.2) within a range, and never beyond it.</summary>
internal sealed class ByteReader(byte[] bytes, int start, int end)
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>Offset of the next byte from the beginning of the module.</summary>
    public int Position { get; private set; } = start;

    public int End { get; } = end;

    public bool AtEnd => Position == End;

    /// <summary>A reader of the next <paramref name="length"/> bytes, which this one skips.</summary>
    public ByteReader Slice(int length)
    {
        var begin = Skip(length);
        return new ByteReader(bytes, begin, Position);
    }

    public ReadOnlyMemory<byte> Bytes(int length)
    {
        var begin = Skip(length);
        return bytes.AsMemory(begin, length);
    }

    public byte Byte() => Position < End ? bytes[Position++] : throw Fail("the bytes end unexpectedly");

    /// <summary>The next byte without reading it.</summary>
    public byte Peek() => AtEnd ? throw Fail("the bytes end unexpectedly") : bytes[Position];

    public uint U32() => (uint)Leb(32, signed: false);

    public int S32() => (int)Leb(32, signed: true);

    public long S64() => Leb(64, signed: true);

    public uint Fixed32() => BinaryPrimitives.ReadUInt32LittleEndian(Bytes(4).Span);

    public ulong Fixed64() => BinaryPrimitives.ReadUInt64LittleEndian(Bytes(8).Span);

    /// <summary>
    /// A number of things of which each takes at least <paramref name="smallest"/> bytes, so that no count asks for more memory than the
    /// module has bytes.
    /// </summary>
    public int Count(int smallest = 1)
    {
        var at = Position;
        var count = U32();
        if (count > (uint)(End - Position) / smallest)
            throw new WasmFormatException(at, $"a count of {count} is more than the remaining {End - Position} bytes can hold");
        return (int)count;
    }

    /// <summary>An index into something that has <paramref name="count"/> entries.</summary>
    public int Index(int count, string what)
    {
        var at = Position;
        var index = U32();
        return index < (uint)count ? (int)index : throw new WasmFormatException(at, $"{what} {index} does not exist; there are {count}");
    }

    /// <summary>A name: UTF-8 behind its length (section 5.2.4).</summary>
    public string Name()
    {
        var at = Position;
        var utf8 = Bytes(Count());
        try
        {
            return StrictUtf8.GetString(utf8.Span);
        }
        catch (DecoderFallbackException)
        {
            throw new WasmFormatException(at, "a name is not valid UTF-8");
        }
    }

    /// <summary>The exception for a problem at the next byte.</summary>
    public WasmFormatException Fail(string problem) => new(Position, problem);

    private int Skip(int length)
    {
        if (length < 0 || length > End - Position)
            throw Fail($"{length} bytes are needed and only {End - Position} are left");
        var begin = Position;
        Position += length;
        return begin;
    }

    /// <summary>
    /// LEB128 of at most <paramref name="bits"/> bits (section 5.2.2): no more bytes than those need, and no bit beyond them that says
    /// something else.
    /// </summary>
    private long Leb(int bits, bool signed)
    {
        // Most integers are one byte.
        if (Position < End && bytes[Position] < 0x40)
            return bytes[Position++];

        var at = Position;
        long value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = Byte();
            value |= (long)(next & 0x7F) << shift;
            var left = bits - shift;
            if (left <= 7 && !IsLastByte(next, left, signed))
                throw new WasmFormatException(at, $"an integer does not fit into {bits} bits");
            if ((next & 0x80) != 0)
                continue;
            return signed && shift + 7 < 64 && (next & 0x40) != 0 ? value | (-1L << (shift + 7)) : value;
        }
    }

    private static bool IsLastByte(byte last, int usedBits, bool signed)
    {
        if (!signed)
            return last >> usedBits == 0;
        var extension = (sbyte)(last << 1) >> usedBits;
        return (last & 0x80) == 0 && extension is 0 or -1;
    }
}
